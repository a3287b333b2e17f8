export default function Page(): React.ReactNode {
  throw new Error('broken')
}
