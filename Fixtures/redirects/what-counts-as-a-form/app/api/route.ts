import { redirect } from 'next/navigation'

export async function POST() {
  redirect('/done')
}

export async function PUT() {
  redirect('/done')
}
