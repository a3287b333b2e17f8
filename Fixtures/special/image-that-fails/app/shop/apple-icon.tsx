export const dynamic = 'force-dynamic'

export default function Icon() {
  return 'a text'
}
