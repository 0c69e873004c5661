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
    const file = workspace.file(canonicalUri(uri));
    const isLeftToOthers = file !== undefined && workspace.settingsFor(file.uri).schemaValidate === 'off';
    if (!isLeftToOthers || hasTemplateDirectives(file.text)) return JSON.stringify(acceptingSchema);
    // Asked for at every edit, so only the kinds of the file are sent.
    const named = [...schemas.values()].filter(({ kindName }) => file.text.includes(kindName));
    return JSON.stringify(checkingSchema(named));
  },
});
