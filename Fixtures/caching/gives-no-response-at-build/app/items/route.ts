export const revalidate = 60

export async function GET(): Promise<any> {
  return 'text'
}
