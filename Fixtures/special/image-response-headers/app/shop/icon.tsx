import { ImageResponse } from 'next/og'

export const size = { width: 32, height: 16 }
export const contentType = 'image/png'

export default function Icon() {
  return new ImageResponse(<div style={{ width: '100%', height: '100%', background: 'teal' }} />, { ...size })
}
