/** A file of the API to keep: asked for like everything else, so that a fresh proof of who asks can be given on the way. */
import { useMutation } from '@tanstack/react-query';
import type { ApiClient } from '@open-window/contract/client.ts';
import { answerOf } from './app-client.ts';
import { useClient } from './client-provider.ts';

export interface FileWish {
  /** Asks with `parseAs: 'blob'`. */
  readonly ask: (client: ApiClient) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  readonly name: string;
}

export function useDownload() {
  const client = useClient();
  return useMutation({
    mutationFn: async ({ ask, name }: FileWish) => {
      const file = (await answerOf(ask(client))) as Blob;
      const url = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      URL.revokeObjectURL(url);
    },
  });
}
