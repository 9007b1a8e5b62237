using System.Xml;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xlsx;

/// <summary>A tab and the part that holds its cells; a chart's tab is one without rows.</summary>
internal sealed record SheetPart(WorkbookSheet Sheet, string PartName);

/// <summary>The list of tabs and the date system.</summary>
/// <param name="Date1904">Whether day 0 is 1904-01-01, as in workbooks from old Macs.</param>
internal sealed record WorkbookPart(SheetPart[] Sheets, bool Date1904)
{
    public static WorkbookPart Read(ZipPackage package, string partName, List<Relationship> relationships)
    {
        var targets = relationships.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Target);
        var sheets = new List<SheetPart>();
        var date1904 = false;
        using var xml = package.OpenDescription(partName);
        while (xml.Advance(package.Limits))
        {
            if (xml.IsElement("workbookPr"))
            {
                date1904 = XmlReading.IsTrue(xml.GetAttribute("date1904"));
            }
            else if (xml.IsElement("sheet"))
            {
                sheets.Add(ReadSheet(xml, sheets.Count, package, targets));
            }
        }

        return sheets.Count == 0
            ? throw Unreadable.Damaged(UnreadableDetail.NoSheets)
            : new WorkbookPart([.. sheets], date1904);
    }

    private static SheetPart ReadSheet(XmlReader xml, int index, ZipPackage package, Dictionary<string, string> targets)
    {
        if (index == package.Limits.Sheets)
        {
            throw Unreadable.TooLarge(UnreadableDetail.TooManySheets(package.Limits.Sheets));
        }

        var name = xml.GetAttribute("name") ?? "";
        var hidden = xml.GetAttribute("state") is "hidden" or "veryHidden";
        if (!targets.TryGetValue(RelationshipId(xml), out var target) || !package.Has(target))
        {
            throw new UnreadableWorkbookException(UnreadableReason.Damaged, UnreadableDetail.MissingPart, name);
        }

        return new SheetPart(new WorkbookSheet(index, name, hidden), target);
    }

    /// <summary>The attribute <c>r:id</c>, whatever its prefix and namespace.</summary>
    private static string RelationshipId(XmlReader xml)
    {
        while (xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id" && xml.Prefix.Length > 0)
            {
                return xml.Value;
            }
        }

        return "";
    }
}
