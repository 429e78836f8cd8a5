#!/bin/sh
# Vérifie un dossier exporté : ses fichiers, puis son journal ligne par ligne. Il suffit d'un shell et de sha256sum.
cd "$(dirname "$0")" || exit 2
bad=0
fault() {
  echo "ALTÉRÉ : $1"
  bad=1
}
field() {
  printf '%s' "$line" | cut -d'|' -f"$1"
}

sha256sum -c --quiet SHA256SUMS || fault "un fichier de l'archive"

previous=0000000000000000000000000000000000000000000000000000000000000000
n=0
while read -r hash line; do
  n=$((n + 1))
  [ "$(printf '%s' "$line" | sha256sum | cut -c1-64)" = "$hash" ] || fault "ligne $n, son empreinte"
  [ "$(field 3)" = "$n" ] || fault "ligne $n, son numéro"
  [ "$(field 4)" = "$previous" ] || fault "ligne $n, elle ne suit pas la précédente"
  for part in auteur:8 detail:9 contenu:10; do
    proof=preuves/$(printf '%04d' "$n")-${part%:*}.txt
    if [ -f "$proof" ]; then
      [ "$(sha256sum < "$proof" | cut -c1-64)" = "$(field "${part#*:}")" ] || fault "ligne $n, $proof"
    fi
  done
  previous=$hash
done < journal.txt
[ "$n $previous" = "$(cat fin-du-journal.txt)" ] || fault "la fin du journal"

[ "$bad" = 0 ] && echo "INTACT : $n lignes, dernière empreinte $previous"
exit "$bad"
