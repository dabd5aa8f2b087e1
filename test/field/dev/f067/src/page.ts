/** The page as text; internal hosts are fine because the server runs in the intranet. */
export async function fetchPage(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'follow' })
  return response.text()
}
