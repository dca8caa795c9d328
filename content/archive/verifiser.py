# Verifiserer saksmappen: python3 verifiser.py (trenger verken nett eller andre programmer enn Python 3).
import hashlib, pathlib, sys

mappe = pathlib.Path(__file__).resolve().parent
liste = (mappe / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
summer = {sti: sum_ for sum_, sti in (linje.split("  ", 1) for linje in liste if linje)}
feil = []
for sti, sum_ in summer.items():
    fil = mappe / sti
    if not fil.is_file():
        feil.append("Mangler: " + sti)
    elif hashlib.sha256(fil.read_bytes()).hexdigest() != sum_:
        feil.append("Endret: " + sti)
for fil in sorted(mappe.rglob("*")):
    sti = fil.relative_to(mappe).as_posix()
    if fil.is_file() and sti not in summer and sti != "SHA256SUMS":
        feil.append("Ikke i listen: " + sti)
sys.stdout.reconfigure(encoding="utf-8")
print("\n".join(feil) if feil else f"Alle {len(summer)} filer stemmer med listen.")
sys.exit(1 if feil else 0)
