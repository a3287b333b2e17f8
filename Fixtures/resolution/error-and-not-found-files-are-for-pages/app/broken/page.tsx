export const dynamic = 'force-dynamic'

export default function Page(): React.ReactNode {
  throw new Error('broken')
}
