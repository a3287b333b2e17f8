export const revalidate = 0

export default function Layout({ children }) {
  return children
}
