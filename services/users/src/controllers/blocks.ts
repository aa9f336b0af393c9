import { type CallerRequest, noContent, ok, type PageQuery, pageBody, pageOptions } from '@moim/common/http';
import { showBlock } from '../models/block-schemas.ts';
import { block, listBlocks, unblock } from '../services/blocks.ts';

type BlockRequest = CallerRequest<{ params: { userId: string } }>;

export async function putBlock({ caller, params }: BlockRequest) {
  await block(caller.userId, params.userId);
  return noContent();
}

export async function deleteBlock({ caller, params }: BlockRequest) {
  await unblock(caller.userId, params.userId);
  return noContent();
}

export async function getBlocks({ caller, query }: CallerRequest<{ query: PageQuery }>) {
  return ok(pageBody(await listBlocks(caller.userId, pageOptions(query, caller)), showBlock));
}
