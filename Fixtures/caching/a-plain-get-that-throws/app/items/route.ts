export async function GET(): Promise<Response> {
  throw new Error('nothing to show')
}
