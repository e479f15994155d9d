#!/usr/bin/env python3
"""Checks a bundle of the access log as FORMAT.md says. Usage: verify_log.py BUNDLE [--key KEY] [--held FILE]

Python's standard library only; shares no code with the other verifier. Exit: 0 sound, 1 not sound, 2 not checked.
"""
import base64, hashlib, json, os, re, sys, zipfile

# Ed25519 (RFC 8032), points in extended coordinates.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)

def x_of(y, sign):
    u, v = y * y - 1, D * y * y + 1
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * ROOT % P
    if (v * x * x - u) % P or y >= P or (x == 0 and sign):
        raise ValueError("no point")
    return P - x if x & 1 != sign else x

def plus(a, b):
    s, t = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    c, d = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = t - s, d - c, d + c, t + s
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(n, point):
    sum_ = (0, 1, 1, 0)
    for bit in bin(n)[2:]:
        sum_ = plus(sum_, sum_)
        if bit == "1":
            sum_ = plus(sum_, point)
    return sum_

def point(raw):
    y = int.from_bytes(raw, "little")
    x, y = x_of(y & (1 << 255) - 1, y >> 255), y & (1 << 255) - 1
    return x, y, 1, x * y % P

BASE = point(bytes([0x58]) + bytes([0x66]) * 31)

def signed(key, message, signature):
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    try:
        left, right = times(s, BASE), plus(point(signature[:32]), times(k, point(key)))
    except ValueError:
        return False
    return s < L and not any((left[i] * right[2] - right[i] * left[2]) % P for i in (0, 1))

# Reading.
class Wrong(Exception):
    pass

def demand(truth, where, what):
    if not truth:
        raise Wrong(f"{where}: {what}")

def decode(text, where):
    raw = base64.b64decode(text)
    demand(base64.b64encode(raw).decode() == text, where, "not base64")
    return raw

ED25519, COSIGNED, ML_DSA = 1, 4, 6
LENGTHS = {ED25519: (33, 68), COSIGNED: (33, 76), ML_DSA: (1313, 2432)}

def key_of(text, kinds):
    name, id_, body = text.split("+", 2)
    raw = decode(body, "keys")
    real = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    fits = real.hex() == id_ and raw[0] in kinds and len(raw) == LENGTHS[raw[0]][0]
    demand(fits, "keys", "a key was altered")
    return name, real, raw[1:], raw[0]

def good(key, text, line, where):
    match = re.fullmatch("— ([^ ]+) ([^ ]+)", line)
    demand(match, where, "a signature line is damaged")
    blob = decode(match[2], where)
    if match[1] != key[0] or blob[:4] != key[1] or len(blob) != LENGTHS[key[3]][1]:
        return False
    if key[3] == ML_DSA:
        return True  # Its form is right; verify() says that no more was checked.
    time = "" if key[3] == ED25519 else f"cosignature/v1\ntime {int.from_bytes(blob[4:12], 'big')}\n"
    return signed(key[2], (time + text).encode(), blob[-64:])

def notes_of(text, where):
    parts = text.split("\n\n")
    demand(len(parts) % 2 == 0 and parts[-1].endswith("\n"), where, "cut off")
    parts[-1] = parts[-1][:-1]
    return [(parts[i] + "\n", parts[i + 1].split("\n")) for i in range(0, len(parts), 2)]

def files_of(path):
    if os.path.isdir(path):
        found = [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]
        return {os.path.relpath(f, path).replace(os.sep, "/"): (lambda f=f: open(f, "rb").read()) for f in found}
    archive = zipfile.ZipFile(path)
    demand(len(archive.namelist()) == len(set(archive.namelist())), path, "two files of one name")
    return {name: (lambda name=name: archive.read(name)) for name in archive.namelist()}

def sha(data):
    return hashlib.sha256(data).digest()

def push(stack, leaf, size):
    while size & 1:
        leaf, size = sha(b"\1" + stack.pop() + leaf), size >> 1
    stack.append(leaf)

def root(stack):
    top = stack[-1]
    for left in stack[-2::-1]:
        top = sha(b"\1" + left + top)
    return top

# Checking.
def verify(path, trusted, held):
    files = files_of(path)
    text = lambda name: files[name]().decode()
    lines = text("keys").split("\n")
    logs = [line[4:] for line in lines if line[:4] == "log "]
    others = lines[len(logs):-2]
    demand(logs and lines[-2:] == ["quorum none", ""] and len(set(logs)) == len(logs), "keys", "not written as keys are")
    demand(not trusted or trusted in logs, "keys", "the log's key is not the one that the hub published")
    for n, line in enumerate(others):
        demand(line.startswith(f"witness w{n + 1} "), "keys", "not written as keys are")
    chain = [key_of(key, [ED25519]) for key in logs]
    witnesses = [key_of(line.split(" ", 2)[2], [COSIGNED, ML_DSA]) for line in others]
    log = chain[-1]
    demand(all(key[0] == log[0] for key in chain), "keys", "of several logs")

    (manifest, signatures), = notes_of(text("manifest"), "manifest")
    demand(len(signatures) == 1 and good(log, manifest, signatures[0], "manifest"), "manifest", "not signed by the log")
    head, *listed = manifest[:-1].split("\n")
    demand(head == "bigger-picture/access-log-bundle/1" and listed[0] == log[0], "manifest", "of something else")
    hashes = {line[66:]: line[:64] for line in listed[1:]}
    wrong = [f"{name}: not part of what was exported" for name in files if name not in hashes and name != "manifest"]
    wrong += [f"{name}: not in the bundle" for name in hashes if name not in files]
    changed = {name for name in hashes if name in files and sha(files[name]()).hex() != hashes[name]}
    wrong += [f"{name}: not as it was exported" for name in sorted(changed)]

    roots, last, cosigned, over = {}, 0, {}, []  # over: after, size, old key, new key of each hand-over
    for where, notes in (("checkpoints", notes_of(text("checkpoints"), "checkpoints")), ("held", held)):
        for note, signatures in notes:
            origin, size, top, end = note.split("\n")
            demand(origin == log[0] and end == "" and re.fullmatch("[1-9][0-9]*", size), where, "a checkpoint of another log")
            now = sum(1 for o in over if where != "held" or o[1] < int(size))
            demand(good(chain[now], note, signatures[0], where), where, f"checkpoint {size} is not signed by the log")
            for n, line in enumerate(signatures[1:] if where != "held" else []):
                now = len(over)
                if now < len(chain) - 1 and good(chain[now + 1], note, line, where):
                    over.append((last, int(size), logs[now], logs[now + 1]))
                    continue
                by = [w[0] for w in witnesses if good(w, note, line, where)]
                demand(by and line not in signatures[:n + 1], where,
                       f"a cosignature of checkpoint {size} is not that of a known witness")
                cosigned[by[0]] = int(size)
            demand(int(size) > last or where == "held" and int(size) <= last, where, f"checkpoint {size} is out of order or beyond the end")
            last = max(last, int(size))
            roots.setdefault(int(size), set()).add(decode(top, where))

    demand(len(over) == len(chain) - 1, "keys", "a key of the log was never handed over to")

    expected, level, hashes_above, count = {"README.txt", "keys", "checkpoints", "manifest"}, 0, None, last
    stack, removed, before, good_size, told = [], -1, 0, 0, []
    while count:
        above = []
        for n in range((count + 255) // 256):
            width = min(256, count - 256 * n)
            digits = f"{n:0{(len(str(n)) + 2) // 3 * 3}d}"
            groups = [digits[i:i + 3] for i in range(0, len(digits), 3)]
            place = "/".join(["x" + g for g in groups[:-1]] + groups[-1:]) + ("" if width == 256 else f".p/{width}")
            name = f"tile/{level}/{place}"
            expected |= {name} if level else {name, f"tile/entries/{place}"}
            demand(name in files, name, "missing")
            tile = files[name]()
            demand(len(tile) == 32 * width, name, "not of its length")
            leaves = [tile[i:i + 32] for i in range(0, len(tile), 32)]
            if level:
                demand(leaves == hashes_above[256 * n:256 * n + width], name, "does not hold the roots of the tiles below it")
            else:
                at, name = 0, f"tile/entries/{place}"
                demand(name in files, name, "missing")
                data = files[name]()
                for i, leaf in enumerate(leaves):
                    length = int.from_bytes(data[at:at + 2], "big")
                    entry, at, position = data[at + 2:at + 2 + length], at + 2 + length, 256 * n + i
                    demand(at <= len(data), f"entry {position}", "cut off")
                    if not length:
                        removed = position
                    elif sha(b"\0" + entry) != leaf:
                        wrong.append(f"entry {position}: does not hash to its leaf hash: it, or {place}, was altered")
                    if b'"kind":"RETENTION"' in entry or b'"kind":"KEY_ROTATED"' in entry:
                        said = json.loads(entry)
                        if said["kind"] == "RETENTION":
                            before = max(before, int(said["attributes"]["before"]))
                        if said["kind"] == "KEY_ROTATED":
                            told.append((position, said["attributes"].get("old"), said["attributes"].get("new")))
                    push(stack, leaf, position)
                    if position + 1 in roots:
                        demand(roots[position + 1] == {root(stack)}, f"entry {good_size} or one up to {position}",
                               f"not what checkpoint {position + 1} signs" + "".join("\n" + w for w in wrong[:20]))
                        good_size = position + 1
                demand(at == len(data), name, "holds more than its entries")
            if width == 256:
                while len(leaves) > 1:
                    leaves = [sha(b"\1" + leaves[i] + leaves[i + 1]) for i in range(0, len(leaves), 2)]
                above += leaves
        hashes_above, count, level = above, count >> 8, level + 1
    wrong += [f"{name}: has no place in a log of this size" for name in files if name not in expected]
    demand(removed < before or removed < 0, f"entry {removed}", "was removed, and no RETENTION entry says so")
    fits = lambda t, o: o[0] <= t[0] < o[1] and t[1:] == o[2:]
    wrong += [f"entry {t[0]}: tells of a new key, and no checkpoint hands over to it"
              for t in told if not any(fits(t, o) for o in over)]
    wrong += [f"checkpoint {o[1]}: hands over to a new key, and no entry tells of it"
              for o in over if o[0] > removed and not any(fits(t, o) for t in told)]
    demand(not wrong, "not sound", "\n".join(wrong[:20]))
    return f"Sound: {last} entries, complete and unaltered, consistent with all {len(roots)} checkpoints." + "".join(
        f"\nCosigned by {name} up to entry {size}" for name, size in sorted(cosigned.items())) + (
        "\nSignatures of ML-DSA-44 were not checked here." if any(w[3] == ML_DSA for w in witnesses) else "") + (
        "" if trusted else f"\nThe key is the bundle's own word. Compare it with the one that the hub publishes:\n{logs[-1]}")

def main(arguments):
    if len(arguments) % 2 == 0:
        print(__doc__)
        return 2
    options = dict(zip(arguments[1::2], arguments[2::2]))
    try:
        held = notes_of(open(options["--held"]).read(), "held") if "--held" in options else []
        print(verify(arguments[0], options.get("--key", ""), held))
        return 0
    except (Wrong, ValueError, KeyError, IndexError, OSError, zipfile.BadZipFile) as e:
        print(f"NOT SOUND\n{e}")
        return 1

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
