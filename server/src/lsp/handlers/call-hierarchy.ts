import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import { type Step, type Stop, stepsFrom, stepsTo, stopsAt } from '../../features/call-hierarchy.js';
import { defineHandler, placeOf, type Session, type TextPosition } from '../handler.js';

/** `textDocument/prepareCallHierarchy` */
export const prepareCallHierarchyHandler = defineHandler<TextPosition, CallHierarchyItem[] | null>({
  method: 'textDocument/prepareCallHierarchy',
  capabilities: () => ({ callHierarchyProvider: true }),
  nothing: null,
  handle(params, session) {
    const place = placeOf(session, params);
    if (place === undefined) return null;
    const stops = stopsAt(session.workspace, place.uri, place.offset);
    return stops.length === 0 ? null : stops.map((stop) => itemOf(stop, session));
  },
});

/** `callHierarchy/incomingCalls` */
export const incomingCallsHandler = defineHandler<CallHierarchyIncomingCallsParams, CallHierarchyIncomingCall[] | null>(
  {
    method: 'callHierarchy/incomingCalls',
    capabilities: () => ({}),
    nothing: null,
    handle({ item }, session) {
      const place = placeOf(session, positionOf(item));
      if (place === undefined) return null;
      return stepsTo(session.workspace, place.uri, place.offset).map((step) => ({
        from: itemOf(step.stop, session),
        fromRanges: rangesOf(step.stop.uri, step, session),
      }));
    },
  },
);

/** `callHierarchy/outgoingCalls` */
export const outgoingCallsHandler = defineHandler<CallHierarchyOutgoingCallsParams, CallHierarchyOutgoingCall[] | null>(
  {
    method: 'callHierarchy/outgoingCalls',
    capabilities: () => ({}),
    nothing: null,
    handle({ item }, session) {
      const place = placeOf(session, positionOf(item));
      if (place === undefined) return null;
      return stepsFrom(session.workspace, place.uri, place.offset).map((step) => ({
        to: itemOf(step.stop, session),
        fromRanges: rangesOf(place.uri, step, session),
      }));
    },
  },
);

const positionOf = ({ uri, selectionRange }: CallHierarchyItem): TextPosition => ({
  textDocument: { uri },
  position: selectionRange.start,
});

const rangesOf = (uri: string, { places }: Step, { convert }: Session): Range[] =>
  places.map((span) => convert.rangeOf(uri, span));

const itemOf = ({ uri, name, detail, whole, span }: Stop, { convert }: Session): CallHierarchyItem => ({
  name,
  detail,
  kind: SymbolKind.Class,
  uri: convert.spell(uri),
  range: convert.rangeOf(uri, whole),
  selectionRange: convert.rangeOf(uri, span),
});
