import { revalidatePath, revalidateTag, unstable_cache } from 'next/cache'

const path = unstable_cache(async () => {
  try {
    revalidatePath('{base}/kept')
    return null
  } catch (error: any) {
    return error.message
  }
}, ['{base}/path'])

const tag = unstable_cache(async () => {
  try {
    // @ts-ignore: 16 wants a second argument
    revalidateTag('{base}/tag')
    return null
  } catch (error: any) {
    return error.message
  }
}, ['{base}/tag'])

export async function POST() {
  return Response.json({ path: await path(), tag: await tag() })
}
