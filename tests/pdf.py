#!/usr/bin/env python3
"""Checks PDFs with tools that are not ours: qpdf, pikepdf, poppler, zbar, pyHanko, and veraPDF where it is installed.

    tests/pdf.py [--verzegeld] PATH...   every PDF below each PATH; --verzegeld: a file without a seal is a finding too
    tests/pdf.py --zelftest SEALED.pdf   breaks a good file in many ways; each break must be reported, and nothing else

One line per file, then its findings as `code: text`. Exit 1 on any finding, and when there is nothing to check.
A file is PDF/A-3a and PDF/UA-1 at once (ISO 19005-3, ISO 14289-1); a seal is PAdES (ETSI EN 319 142-1). The file
before its seal is an exact prefix of the sealed file, so both are checked.
"""

import argparse
import io
import json
import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

# pyHanko explains each refusal at length; the finding below says it once.
logging.getLogger("pyhanko").setLevel(logging.CRITICAL)

ATTACHMENT = "gegevens.json"
XMP = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
# Content operators that put something on the page; outside an artifact or a tag no screen reader finds it (7.1).
MARKS = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
ACTIVE = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/ResetForm", "/Rendition", "/Movie", "/Sound"}


class Findings(list):
    """What is wrong with one file: (code, text)."""

    def add(self, code, text):
        self.append((code, text))

    def unless(self, good, code, text):
        if not good:
            self.add(code, text)


# --- the file as a whole -------------------------------------------------------------------------------------------


def check_syntax(path, what, out):
    run = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if run.returncode != 0:
        lines = [l for l in (run.stdout + run.stderr).splitlines() if "WARNING" in l or "error" in l.lower()]
        out.add("syntax", f"qpdf --check on {what}: {'; '.join(lines[:3]) or run.returncode}")


def check_catalog(pdf, out):
    root = pdf.Root
    out.unless(str(root.get("/Lang", "")), "language", "no /Lang in the catalog")
    out.unless(root.get("/MarkInfo", {}).get("/Marked") is True, "tagged", "/MarkInfo /Marked is not true")
    out.unless(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "title", "/DisplayDocTitle is not true")
    out.unless(str(pdf.docinfo.get("/Title", "")).strip(), "title", "no /Title in /Info")
    intents = root.get("/OutputIntents", [])
    good = any(i.get("/S") == Name.GTS_PDFA1 and "/DestOutputProfile" in i for i in intents)
    out.unless(good, "outputintent", "no GTS_PDFA1 output intent with a profile")
    out.unless("/ID" in pdf.trailer, "id", "no /ID in the trailer")
    out.unless(not pdf.is_encrypted, "encrypted", "the file is encrypted")


def check_xmp(pdf, out):
    if "/Metadata" not in pdf.Root:
        return out.add("xmp", "no XMP metadata")
    tree = ET.fromstring(pdf.Root.Metadata.read_bytes().decode("utf-8"))

    def value(prefix, name):
        tag = f"{{{XMP[prefix]}}}{name}"
        found = [e.text for e in tree.iter(tag)] + [d.get(tag) for d in tree.iter(f"{{{XMP['rdf']}}}Description") if d.get(tag)]
        return found[0] if len(found) == 1 else None

    claim = (value("pdfaid", "part"), value("pdfaid", "conformance"), value("pdfuaid", "part"))
    out.unless(claim == ("3", "A", "1"), "claim", f"XMP claims PDF/A-{claim[0]}{claim[1]} and PDF/UA-{claim[2]}, not 3A and 1")
    titles = [li.text for t in tree.iter(f"{{{XMP['dc']}}}title") for li in t.iter(f"{{{XMP['rdf']}}}li")]
    out.unless(titles == [str(pdf.docinfo.get("/Title", ""))], "title", f"dc:title {titles} is not the /Title of /Info")


def unique_keys(pairs):
    names = [k for k, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError("a name stands twice")
    return dict(pairs)


def check_attachment(pdf, out):
    files = [o for o in pdf.objects if isinstance(o, Stream) and o.get("/Type") == Name.EmbeddedFile]
    specs = list(pdf.Root.get("/AF", []))
    names = list(pdf.attachments.keys())
    if len(files) != 1 or len(specs) != 1 or names != [ATTACHMENT]:
        return out.add("attachment", f"expected only {ATTACHMENT}; found {names}, {len(specs)} in /AF, {len(files)} streams")
    spec, data = specs[0], specs[0].EF.F
    out.unless(str(spec.get("/UF")) == ATTACHMENT, "attachment", f"the name is {spec.get('/UF')}")
    out.unless(spec.get("/AFRelationship") == Name.Source, "attachment", f"relationship {spec.get('/AFRelationship')}, not Source")
    out.unless(data.get("/Subtype") == Name("/application/json"), "attachment", f"type {data.get('/Subtype')}")
    try:
        content = json.loads(data.read_bytes().decode("utf-8"), object_pairs_hook=unique_keys)
        out.unless(isinstance(content, dict) and content, "attachment", "the JSON is no object with content")
    except ValueError as wrong:
        out.add("attachment", f"no valid JSON: {wrong}")


def check_nothing_active(pdf, out):
    for o in pdf.objects:
        if not isinstance(o, (Dictionary, Stream)):
            continue
        for key in ("/AA", "/JS", "/XFA", "/OpenAction", "/RichMedia"):
            out.unless(key not in o, "active", f"{key} in an object")
        # One level down too: actions usually stand directly in an annotation.
        for d in [o] + [v for v in dict(o.items()).values() if isinstance(v, Dictionary)]:
            out.unless(str(d.get("/S", "")) not in ACTIVE, "active", f"action {d.get('/S')}")
    out.unless("/JavaScript" not in pdf.Root.get("/Names", {}), "active", "a JavaScript name tree")


# --- the printed code ------------------------------------------------------------------------------------------------


def check_code(pdf, path, out):
    """The code in the data stands on every page, and a QR code that the document promises can be read and carries it."""
    frame = json.loads(pdf.Root.AF[0].EF.F.read_bytes()).get("kader", {}) if "/AF" in pdf.Root else {}
    code = frame.get("code", "")
    if frame.get("concept") is True and not code:
        return
    if not re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", code):
        return out.add("code", f"kader.code in the data is no code: {code!r}")
    for number in range(1, len(pdf.pages) + 1):
        text = run_text("pdftotext", "-f", str(number), "-l", str(number), str(path), "-")
        out.unless(code in text, "code", f"page {number} does not print {code}")
    promised = [e for e, kind, _ in elements(pdf.Root.get("/StructTreeRoot", {})) if kind == "/Figure" and "QR" in str(e.get("/Alt", ""))]
    if promised:
        read = read_qr(path)
        out.unless(len(read) == len(promised), "qr", f"{len(promised)} QR code(s) promised, {len(read)} can be read")
        for address in read:
            good = address == f"{frame.get('verificatieAdres')}#{code}"
            out.unless(good, "qr", f"the QR code says {address}")


def read_qr(path):
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(["pdftoppm", "-r", "150", "-gray", "-png", str(path), f"{place}/p"], check=True, capture_output=True)
        pages = sorted(map(str, Path(place).glob("*.png")))
        return run_text("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", *pages).split()


def run_text(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


# --- fonts ---------------------------------------------------------------------------------------------------------


def check_fonts(pdf, path, out):
    count = 0
    for o in pdf.objects:
        if not isinstance(o, Dictionary) or o.get("/Type") != Name.Font or "/FontDescriptor" in o and "/CIDSystemInfo" in o:
            continue
        count += 1
        name = str(o.get("/BaseFont", o.get("/Name", "?")))
        out.unless(isinstance(o.get("/ToUnicode"), Stream), "tounicode", f"{name} has no /ToUnicode")
        if o.get("/Subtype") == Name.Type3:
            continue
        own = o.DescendantFonts[0] if o.get("/Subtype") == Name.Type0 else o
        descriptor = own.get("/FontDescriptor", {})
        out.unless(any(f in descriptor for f in ("/FontFile", "/FontFile2", "/FontFile3")), "font", f"{name} is not embedded")
        out.unless(re.match(r"/[A-Z]{6}\+", name), "subset", f"{name} is embedded whole, not as a subset")
    out.unless(count, "font", "no font at all")
    listing = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True).stdout.splitlines()[2:]
    for line in listing:
        out.unless(re.search(r"\byes\s+(yes|no)\s+yes\s+\d+\s+\d+\s*$", line), "font", f"pdffonts: {line.strip()}")


# --- tags ----------------------------------------------------------------------------------------------------------


def children(element):
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def elements(root):
    """Every structure element in reading order, with its standard type and those of its ancestors."""
    roles = {str(k): str(v) for k, v in root.get("/RoleMap", {}).items()}

    def walk(element, above):
        kind = str(element.get("/S", ""))
        for _ in range(9):
            kind = roles.get(kind, kind) if kind in roles and kind not in STANDARD else kind
        yield element, kind, above
        for kid in children(element):
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from walk(kid, above + (kind,))

    for kid in children(root):
        yield from walk(kid, ())


STANDARD = {"/" + n for n in (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form").split()}


def check_tags(pdf, out):
    if "/StructTreeRoot" not in pdf.Root:
        return out.add("tagged", "no structure tree")
    tree = list(elements(pdf.Root.StructTreeRoot))
    strange = sorted({kind for _, kind, _ in tree} - STANDARD)
    out.unless(not strange, "role", f"not a standard type and not mapped to one: {strange}")
    check_headings([kind for _, kind, _ in tree], out)
    for element, kind, above in tree:
        if kind in ("/Figure", "/Formula"):
            text = str(element.get("/Alt", "")) + str(element.get("/ActualText", ""))
            out.unless(text.strip(), "alt", f"{kind} without alternative text")
        if kind == "/Table":
            inside = [k for _, k, up in elements({"/K": element, "/RoleMap": pdf.Root.StructTreeRoot.get("/RoleMap", {})})]
            out.unless("/TH" in inside, "tableheader", "a table without header cell")
        if kind in ("/TH", "/TD"):
            out.unless(above and above[-1] == "/TR", "table", f"{kind} outside a row")
        if kind == "/LI":
            out.unless(above and above[-1] == "/L", "list", "a list item outside a list")


def check_headings(kinds, out):
    levels = [int(k[2:]) for k in kinds if re.fullmatch(r"/H[1-6]", k)]
    out.unless("/H" not in kinds, "heading", "unnumbered /H beside numbered headings")
    out.unless(levels, "heading", "no heading")
    before = 0
    for level in levels:
        out.unless(level <= before + 1, "heading", f"H{level} after {'H%d' % before if before else 'the start'}")
        before = level


def parent_tree(pdf):
    """Number tree of the structure parents, flat."""
    found, todo = {}, [pdf.Root.get("/StructTreeRoot", {}).get("/ParentTree", Dictionary())]
    while todo:
        node = todo.pop()
        nums = list(node.get("/Nums", []))
        found.update(zip((int(n) for n in nums[::2]), nums[1::2]))
        todo += list(node.get("/Kids", []))
    return found


def check_pages(pdf, out):
    parents = parent_tree(pdf)
    for number, page in enumerate(pdf.pages, 1):
        out.unless(page.obj.get("/Tabs") == Name.S, "taborder", f"page {number}: /Tabs is not /S")
        owners = parents.get(int(page.obj.get("/StructParents", -1)), [])
        stack, loose, orphans = [], set(), set()
        for item in pikepdf.parse_content_stream(page):
            operator = str(item.operator)
            if operator in ("BMC", "BDC"):
                stack.append(marked(item.operands, page))
            elif operator == "EMC":
                stack.pop()
            elif operator in MARKS and not any(stack):
                loose.add(operator)
            if operator == "BDC" and isinstance(stack[-1], int) and stack[-1] >= 0:
                mcid = stack[-1] - 1
                if mcid >= len(owners) or owners[mcid] is None:
                    orphans.add(mcid)
        out.unless(not loose, "untagged", f"page {number}: content outside tags and artifacts ({' '.join(sorted(loose))})")
        out.unless(not orphans, "untagged", f"page {number}: marked content {sorted(orphans)} belongs to no element")
        check_annotations(page, number, out)


def marked(operands, page):
    """True for an artifact, MCID + 1 for tagged content, False for a mark that says nothing."""
    if operands[0] == Name.Artifact:
        return True
    properties = operands[1] if len(operands) > 1 else None
    if isinstance(properties, Name):
        properties = page.obj.get("/Resources", {}).get("/Properties", {}).get(str(properties))
    if isinstance(properties, Dictionary) and "/MCID" in properties:
        return int(properties["/MCID"]) + 1
    return False


def check_annotations(page, number, out):
    for annotation in page.obj.get("/Annots", []):
        kind = str(annotation.get("/Subtype"))
        flags = int(annotation.get("/F", 0))
        out.unless(flags & 4 and not flags & 0b100011, "annotation", f"page {number}: {kind} is not printable or is hidden")
        if kind == "/Link":
            out.unless(str(annotation.get("/Contents", "")).strip(), "alt", f"page {number}: a link without description")
        if kind == "/Widget":
            out.unless(str(annotation.get("/TU", "")).strip(), "alt", f"page {number}: a field without description (/TU)")


# --- the seal ------------------------------------------------------------------------------------------------------


def signatures(pdf):
    fields = pdf.Root.get("/AcroForm", {}).get("/Fields", [])
    return [f.V for f in fields if f.get("/FT") == Name.Sig and "/V" in f]


def prefix_before_seal(data, pdf):
    """The bytes up to and with the %%EOF of the revision that the seal was added to; None when there is no such."""
    first = int(signatures(pdf)[0].ByteRange[1])
    end = data.rfind(b"%%EOF", 0, first)
    return data[: end + 5] if end > 0 else None


def check_seal(path, data, pdf, out):
    found = signatures(pdf)
    out.unless(len(found) == 1, "seal", f"{len(found)} seals")
    out.unless(found[0].get("/SubFilter") == Name("/ETSI.CAdES.detached"), "seal", f"/SubFilter {found[0].get('/SubFilter')}")
    prefix = prefix_before_seal(data, pdf)
    if prefix is None:
        out.add("prefix", "the file before the seal is no prefix of this one")
    else:
        out.unless(data[len(prefix) : len(prefix) + 1] in (b"\n", b"\r"), "prefix", "no newline after the first %%EOF (ISO 19005-3, 6.1.9)")
        with tempfile.NamedTemporaryFile(suffix=".pdf") as before:
            before.write(prefix)
            before.flush()
            check_syntax(before.name, "the file before the seal", out)
    check_with_poppler(path, out)
    check_with_pyhanko(data, out)


def check_with_poppler(path, out):
    # Without certificate database: whom we trust is not the question here.
    text = subprocess.run(["pdfsig", "-nocert", str(path)], capture_output=True, text=True).stdout
    out.unless("Signature Validation: Signature is Valid." in text, "poppler", "pdfsig does not say that the signature is valid")
    out.unless("Total document signed" in text, "coverage", "pdfsig: not the whole file is signed")


def check_with_pyhanko(data, out):
    try:
        signature = PdfFileReader(io.BytesIO(data), strict=True).embedded_signatures[0]
        own = list(load_certs_from_pemder_data(signature.signer_cert.dump()))
        trust = ValidationContext(trust_roots=own, allow_fetching=False, moment=signature.self_reported_timestamp)
        status = validate_pdf_signature(signature, trust)
    except Exception as wrong:  # any refusal of a strict reader is the finding
        return out.add("pyhanko", f"{type(wrong).__name__}: {wrong}")
    out.unless(status.intact and status.valid, "pyhanko", f"intact {status.intact}, valid {status.valid}")
    out.unless(status.coverage == SignatureCoverageLevel.ENTIRE_FILE, "coverage", f"pyHanko: {status.coverage}")
    out.unless(status.bottom_line, "pyhanko", f"with its own certificate as root: {status.summary()}")


# --- one file, all files -------------------------------------------------------------------------------------------


def check(path, seal_required):
    out = Findings()
    try:
        data = Path(path).read_bytes()
        check_syntax(path, "the file", out)
        with pikepdf.open(io.BytesIO(data)) as pdf:
            for one in (check_catalog, check_xmp, check_attachment, check_nothing_active, check_tags, check_pages):
                one(pdf, out)
            check_fonts(pdf, path, out)
            check_code(pdf, path, out)
            if signatures(pdf):
                check_seal(path, data, pdf, out)
            elif seal_required:
                out.add("seal", "no seal")
            summary = f"{len(pdf.pages)} p., {len(data)} bytes, {'sealed' if signatures(pdf) else 'no seal'}"
    except Exception as wrong:  # a file that cannot be read is a finding, and the next file is still checked
        out.add("unreadable", f"{type(wrong).__name__}: {wrong}")
        summary = "not read to the end"
    return path, summary, out


def verapdf(paths):
    """Findings of veraPDF per path; nothing where it is not installed."""
    found = {}
    if shutil.which("verapdf") and paths:
        for flavour in ("3a", "ua1"):
            run = subprocess.run(["verapdf", "--format", "text", "-f", flavour, *map(str, paths)], capture_output=True, text=True)
            passed = {l.split(" ", 1)[1].rsplit(" " + flavour, 1)[0].strip() for l in run.stdout.splitlines() if l.startswith("PASS ")}
            for path in paths:
                if str(path) not in passed and str(Path(path).resolve()) not in passed:
                    found.setdefault(path, []).append(("verapdf", f"does not pass {flavour}"))
    return found


def main_check(paths, seal_required):
    files = sorted({f for p in map(Path, paths) for f in (p.rglob("*.pdf") if p.is_dir() else [p])})
    if not files:
        sys.exit("no PDF found: nothing was checked")
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(check, files, [seal_required] * len(files)))
    more = verapdf(files)
    wrong = 0
    for path, summary, findings in results:
        findings = sorted(set(findings + more.get(path, [])))
        wrong += bool(findings)
        print(f"{'WRONG' if findings else 'good '} {path} ({summary})")
        for code, text in findings:
            print(f"        {code}: {text}")
    vera = "with veraPDF" if shutil.which("verapdf") else "veraPDF is not installed"
    print(f"pdf: {len(files) - wrong} good, {wrong} wrong; {vera}")
    return 1 if wrong else 0


# --- the lint must be able to fail ---------------------------------------------------------------------------------


def first(pdf, kind):
    return next(e for e, k, _ in elements(pdf.Root.StructTreeRoot) if k == kind)


def drop(path):
    """A break that deletes /A/B of the catalog."""

    def broken(pdf):
        *way, last = path.strip("/").split("/")
        node = pdf.Root
        for step in way:
            node = node["/" + step]
        del node["/" + last]

    return broken


def replace_xmp(old, new):
    def broken(pdf):
        text = pdf.Root.Metadata.read_bytes()
        assert old in text, old
        pdf.Root.Metadata.write(text.replace(old, new))

    return broken


def second_attachment(pdf):
    pdf.attachments["extra.txt"] = b"x"


def bad_json(pdf):
    pdf.Root.AF[0].EF.F.write(b'{"a":1,"a":2}')


def other_code(pdf):
    # No figure is called a QR code any more: it would be a second finding.
    data = json.loads(pdf.Root.AF[0].EF.F.read_bytes())
    data["kader"]["code"] = "0000-0000-0000-0000-0000"
    for element, kind, _ in elements(pdf.Root.StructTreeRoot):
        if kind == "/Figure":
            element.Alt = pikepdf.String("beeld")
    pdf.Root.AF[0].EF.F.write(json.dumps(data).encode())


def unreadable_qr(pdf):
    figure = Dictionary(Type=Name.StructElem, S=Name.Figure, Alt=pikepdf.String("QR-code"))
    first(pdf, "/Document").K.append(pdf.make_indirect(figure))


def relationship(pdf):
    pdf.Root.AF[0].AFRelationship = Name.Data


def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))


def heading_jump(pdf):
    first(pdf, "/H1").S = Name.H3


def no_alt(pdf):
    figure = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=pdf.Root.StructTreeRoot))
    first(pdf, "/Document").K.append(figure)


def no_table_header(pdf):
    cell = Dictionary(Type=Name.StructElem, S=Name.TD)
    table = Dictionary(Type=Name.StructElem, S=Name.Table, K=[Dictionary(Type=Name.StructElem, S=Name.TR, K=[cell])])
    first(pdf, "/Document").K.append(pdf.make_indirect(table))


def strange_role(pdf):
    first(pdf, "/P").S = Name.Verzonnen


def untagged_text(pdf):
    page = pdf.pages[0]
    page.contents_add(b"0 0 10 10 re f", prepend=False)


def orphan_mcid(pdf):
    pdf.pages[0].contents_add(b"/P <</MCID 9999>> BDC 0 0 1 1 re f EMC", prepend=False)


def tab_order(pdf):
    del pdf.pages[0].obj["/Tabs"]


def silent_link(pdf):
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, F=4, Rect=[0, 0, 1, 1])
    pdf.pages[0].obj.Annots = Array(list(pdf.pages[0].obj.get("/Annots", [])) + [pdf.make_indirect(link)])


def hidden_annotation(pdf):
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, F=2, Rect=[0, 0, 1, 1], Contents=pikepdf.String("x"))
    pdf.pages[0].obj.Annots = Array(list(pdf.pages[0].obj.get("/Annots", [])) + [pdf.make_indirect(link)])


def fonts_of(pdf):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == Name.Font and o.get("/Subtype") == Name.Type0]


def no_tounicode(pdf):
    del fonts_of(pdf)[0]["/ToUnicode"]


def not_embedded(pdf):
    descriptor = fonts_of(pdf)[0].DescendantFonts[0].FontDescriptor
    for key in [k for k in descriptor.keys() if k.startswith("/FontFile")]:
        del descriptor[key]


def whole_font(pdf):
    fonts_of(pdf)[0].BaseFont = Name.NotoSans


def no_title(pdf):
    del pdf.docinfo["/Title"]


# (name, break, the codes that must be reported and no other)
BREAKS = [
    ("no language", drop("/Lang"), {"language"}),
    ("not marked as tagged", drop("/MarkInfo"), {"tagged"}),
    ("no structure tree", drop("/StructTreeRoot"), {"tagged", "untagged"}),
    ("title not shown", drop("/ViewerPreferences"), {"title"}),
    ("no title", no_title, {"title"}),
    ("no output intent", drop("/OutputIntents"), {"outputintent"}),
    ("no metadata", drop("/Metadata"), {"xmp"}),
    ("claims A-3b", replace_xmp(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<"), {"claim"}),
    ("claims no UA", replace_xmp(b"pdfuaid:part>", b"pdfuaid:deel>"), {"claim"}),
    ("other title in XMP", replace_xmp(b'xml:lang="x-default">', b'xml:lang="x-default">Anders '), {"title"}),
    ("a second attachment", second_attachment, {"attachment"}),
    ("attachment with a name twice", bad_json, {"attachment"}),
    ("another code than is printed", other_code, {"code"}),
    ("attachment is data, not source", relationship, {"attachment"}),
    ("JavaScript at opening", script, {"active"}),
    ("heading level skipped", heading_jump, {"heading"}),
    ("figure without alternative", no_alt, {"alt"}),
    ("table without header", no_table_header, {"tableheader"}),
    ("unknown role", strange_role, {"role"}),
    ("text outside the tags", untagged_text, {"untagged"}),
    ("tagged content of nobody", orphan_mcid, {"untagged"}),
    ("a QR code promised that is not there", unreadable_qr, {"qr"}),
    ("no tab order", tab_order, {"taborder"}),
    ("link without description", silent_link, {"alt"}),
    ("hidden annotation", hidden_annotation, {"annotation"}),
    ("font without text map", no_tounicode, {"tounicode", "font"}),
    ("font not embedded", not_embedded, {"font"}),
    ("font embedded whole", whole_font, {"subset"}),
]


def another_language(data):
    """A well-formed later revision: what a shadow attack looks like."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    writer.root["/Lang"] = generic.TextStringObject("xx")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def seal_breaks(data, prefix):
    """(name, bytes, codes of which at least one must be reported)."""
    flipped = bytearray(data)
    at = data.index(b"/OutputConditionIdentifier")
    flipped[at + 1] ^= 0x20
    return [
        ("one byte changed below the seal", bytes(flipped), {"poppler", "pyhanko"}),
        ("bytes after the seal", data + b"% toevoeging\n", {"coverage"}),
        ("a new revision after the seal", another_language(data), {"coverage"}),
        ("no seal where one is due", prefix, {"seal"}),
        ("cut in half", data[: len(data) // 2], {"unreadable", "syntax"}),
        ("empty", b"", {"unreadable"}),
    ]


def main_selftest(path):
    data = Path(path).read_bytes()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        prefix = prefix_before_seal(data, pdf)
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "broken.pdf"

        def report(name, content, expected, exact, seal_required):
            file.write_bytes(content)
            codes = {code for code, _ in check(file, seal_required)[2]}
            # A break in a font or in the data may take the printed code along.
            good = expected <= codes <= expected | {"code"} if exact else bool(codes & expected)
            print(f"{'ok  ' if good else 'FAIL'} {name}: expected {sorted(expected)}, reported {sorted(codes)}")
            return not good

        failed += bool(main_check([Path(path)], True))
        failed += report("the good file before its seal", prefix, set(), True, False)
        for name, broken, expected in BREAKS:
            with pikepdf.open(io.BytesIO(prefix)) as pdf:
                broken(pdf)
                copy = io.BytesIO()
                pdf.save(copy, fix_metadata_version=False)
            failed += report(name, copy.getvalue(), expected, True, False)
        for name, content, expected in seal_breaks(data, prefix):
            failed += report(name, content, expected, False, True)
    print(f"pdf --zelftest: {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--verzegeld", action="store_true", help="a file without a seal is a finding")
    parser.add_argument("--zelftest", action="store_true", help="break the one given sealed file; each break must be found")
    options = parser.parse_args()
    sys.exit(main_selftest(options.paths[0]) if options.zelftest else main_check(options.paths, options.verzegeld))
