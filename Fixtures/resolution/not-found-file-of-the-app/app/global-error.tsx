'use client'

export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <h1>Own error</h1>
      </body>
    </html>
  )
}
