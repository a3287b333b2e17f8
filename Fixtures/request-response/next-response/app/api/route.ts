import { NextResponse } from 'next/server'

export function POST() {
  return NextResponse.json({ made: true }, { status: 201, headers: { 'x-made': 'yes' } })
}

export function PUT() {
  return new NextResponse('accepted', { status: 202 })
}
