export const dynamic = 'force-static'
export const revalidate = 31536000

export default function Layout({ children }) {
  return children
}
