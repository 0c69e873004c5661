import { acceptingSchema, checkingSchema } from '../../features/json-schema.js';
import type { JsonSchemaMethod, JsonSchemaParams } from '../../shared/protocol.js';
import { hasTemplateDirectives } from '../../syntax/opaque.js';
import { defineHandler } from '../handler.js';
import { canonicalUri } from '../uris.js';

const method: JsonSchemaMethod = 'symroute/jsonSchema';

/** `symroute/jsonSchema`: what another YAML validator checks a file with. */
export const jsonSchemaHandler = defineHandler<JsonSchemaParams, string>({
  method,
  capabilities: () => ({}),
  nothing: JSON.stringify(acceptingSchema),
  handle({ uri }, { workspace, schemas }) {
    const file = canonicalUri(uri);
    const isLeftToOthers = workspace.settingsFor(file).schemaValidate === 'off';
    const isTemplate = hasTemplateDirectives(workspace.file(file)?.text ?? '');
    return JSON.stringify(isLeftToOthers && !isTemplate ? checkingSchema(schemas) : acceptingSchema);
  },
});
