export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export default function Layout({ children }) {
  return children
}
