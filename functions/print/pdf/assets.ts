/** The fonts of the reports: their names in `assets/` beside the bundle, and where the installed package has them. */
export const fontAssets: Readonly<Record<string, string>> = {
  'Inter_400Regular.ttf': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'Inter_500Medium.ttf': '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  'Inter_600SemiBold.ttf': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'Inter_700Bold.ttf': '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
};
