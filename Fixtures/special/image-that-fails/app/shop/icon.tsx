export const dynamic = 'force-dynamic'

export default function Icon() {
  throw new Error('boom')
}
