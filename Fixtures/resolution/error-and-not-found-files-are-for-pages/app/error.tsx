'use client'

export default function ErrorFile() {
  return <h1>Error file</h1>
}
