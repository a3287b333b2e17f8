import type { ReactNode } from 'react'

// No title of its own, so that the titles of the framework's pages are recorded.
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
