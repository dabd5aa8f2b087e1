import sys
import xml.etree.ElementTree as ET


def ids(path: str, tag: str) -> set[str]:
    return {node.findtext("Ид", "").split("#")[0] for node in ET.parse(path).iter(tag)}


goods = ids(sys.argv[1], "Товар")
offers = ids(sys.argv[2], "Предложение")
for missing in sorted(offers - goods):
    print("предложение без товара:", missing)
for lonely in sorted(goods - offers):
    print("товар без предложения:", lonely)
