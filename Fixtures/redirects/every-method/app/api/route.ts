import { RedirectType, redirect } from 'next/navigation'

export const dynamic = 'force-dynamic'

export async function GET() {
  redirect('/t')
}

export async function PUT() {
  redirect('/t', RedirectType.push)
}

export async function PATCH() {
  redirect('/t', RedirectType.replace)
}

export async function DELETE() {
  redirect('/t')
}

export async function OPTIONS() {
  redirect('/t')
}
