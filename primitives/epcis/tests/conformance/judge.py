"""Writes GS1's verdicts on the XML documents that `tests/conformance.rs` makes:

    CONFORMANCE_XML_OUT=changed.jsonl cargo test -p fairstream-epcis --test conformance
    pip install lxml
    python3 judge.py XSD changed.jsonl > xml.verdicts

XSD is the folder of that name in github.com/gs1/EPCIS.
"""

import json
import sys

from lxml import etree

folder, changed = sys.argv[1:]
schemas = {
    kind: etree.XMLSchema(etree.parse(f"{folder}/EPCglobal-epcis{file}-2_0.xsd"))
    for kind, file in (("EPCISDocument", ""), ("EPCISQueryDocument", "-query"))
}
verdicts = {}
for line in open(changed, encoding="utf-8"):
    case = json.loads(line)
    letters = verdicts.setdefault(case["place"], {})
    root = etree.fromstring(case["document"].encode())
    schema = schemas[etree.QName(root).localname]
    letters[case["change"]] = "v" if schema.validate(root) else "-"
for place, letters in verdicts.items():
    print(place, "".join(letters.get(i, ".") for i in range(max(letters) + 1)), sep="\t")
