/** The words of a list in an attribute, each once. */
export function attributeWords(text: string | null): string[] {
  return [...new Set((text ?? '').split(/[\s,，]+/).filter((word) => word !== ''))];
}
