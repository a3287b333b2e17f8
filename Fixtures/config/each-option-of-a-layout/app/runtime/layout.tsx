export const runtime = 'edge'
export const preferredRegion = 'home'
export const maxDuration = 1

export default function Layout({ children }) {
  return children
}
