using System.Security.Cryptography;
using System.Text;
using Pipeline.Audit;
using static Pipeline.Core.Tests.Audit.SampleChain;

namespace Pipeline.Core.Tests.Audit;

/// <summary>The stored form, the words of the faults, and what must not get in.</summary>
public sealed class AuditLineTests
{
    [Fact]
    public void Seal_Entry_IsTheDocumentedLine() => Assert.Equal(
        """{"area":"6202","sequence":1,"time":"2026-01-05T02:15:00.000Z","actor":"person:Rina, Diskominfo","action":"submission-withdrawn","subject":"2025-Q4-aaaaaaaaaaaaaaaa","event":"submission-withdrawn 2025-Q4|20260105T021600Z|aaaaaaaaaaaaaaaa by person:Rina, Diskominfo: berkas kabupaten lain","reason":"berkas kabupaten lain","details":{"hash":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa00000001"},"previous":"0000000000000000000000000000000000000000000000000000000000000000","hash":"HASH"}"""
            .Replace("HASH", Of([AuditEvent.Withdrawn(Submission(1), Person, Reason)])[0].Entry!.Hash.ToString(), StringComparison.Ordinal),
        Of([AuditEvent.Withdrawn(Submission(1), Person, Reason)])[0].Text);

    [Fact]
    public void Hash_OfLine_IsThatOfTheLineWithoutItsLastProperty()
    {
        var line = Of(1)[0];
        var open = line.Text[..line.Text.LastIndexOf(",\"hash\"", StringComparison.Ordinal)] + "}";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(open))), line.Entry!.Hash.ToString());
    }

    [Fact]
    public void Read_EachEntryWritten_GivesItBack()
    {
        foreach (var line in Of(10))
        {
            var read = AuditLine.Read(line.Text);

            Assert.True(read.IsAsWritten);
            Assert.Equal(line.Text, AuditLine.Seal(read.Entry!).Text);
            Assert.Equal(line.Entry!.Matter, read.Entry!.Matter);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"area":"6202","sequence":9223372036854775807,"hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"area":"\ud800","hash":"0000000000000000000000000000000000000000000000000000000000000000"}""")]
    public void Verify_LineThatIsNoEntry_SaysThatItCannotBeRead(string text)
    {
        var chain = Of(3);
        chain[1] = AuditLine.Read(text);

        var fault = Assert.Single(AuditChain.Verify(Regency, chain));
        Assert.Equal("6202, entry 2: cannot be read; it was damaged or replaced.", fault.Sentence);
    }

    [Fact]
    public void Sentences_OfFaults_SayWhichEntryAndWhat()
    {
        AuditFault[] faults =
        [
            new AuditFault.Edited(Regency, 3), new AuditFault.OfAnotherArea(Regency, 3, Province), new AuditFault.WrongFirst(Regency, 2),
            new AuditFault.Gap(Regency, 3, 4), new AuditFault.Gap(Regency, 3, 6), new AuditFault.OutOfOrder(Regency, 3, 5),
            new AuditFault.BrokenLink(Regency, 3), new AuditFault.BrokenLink(Regency, 1), new AuditFault.CutOff(Regency, 9, 5, 4),
            new AuditFault.NotAsAnchored(Regency, 9, 4),
        ];

        Assert.Equal(
            [
                "6202, entry 3: was edited after it was written: its hash is not that of what it says.",
                "6202, entry 3: belongs to the audit of 62: it was put here.",
                "6202, entry 2: stands first, where entry 1 should: the beginning was removed.",
                "6202, entry 3: is missing: 4 stands in its place.",
                "6202, entry 3: is missing with those up to 5: 6 stands in their place.",
                "6202, entry 3: stands after entry 5: it was moved, or put in.",
                "6202, entry 3: does not continue entry 2 as it stands: one of the two was replaced.",
                "6202, entry 1: does not begin a chain: what stood before it was removed, or it was replaced.",
                "6202, entry 9: was there when entry 4 of 62 was written; now the chain ends with 5: its tail was cut off.",
                "6202, entry 9: is not the one that was there when entry 4 of 62 was written: the chain was rewritten from here or before.",
            ],
            faults.Select(fault => fault.Sentence));
    }

    [Fact]
    public void Anchors_OfSummaries_AreTheHeadsTheyWereGiven()
    {
        var heads = Of(3);
        var province = Of([Summary(1, HeadOf(heads[..1])), Summary(2, HeadOf(heads))]);

        Assert.Equal(
            [new AuditAnchor(Regency, HeadOf(heads[..1]), 1), new AuditAnchor(Regency, HeadOf(heads), 2)],
            AuditAnchor.In(province.Select(line => AuditLine.Read(line.Text).Entry!)));
    }

    [Theory]
    [InlineData("Rina, Diskominfo", true)]
    [InlineData("surat 460/123/2026 tanggal 12-01-2026", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("dua\nbaris", false)]
    [InlineData("NIK 6202015503850007 salah", false)] // the audit keeps what it is told for ever
    [InlineData("6202.0155.0385.0007", false)]
    [InlineData("620201550385000", false)] // a NIK that lost a digit
    public void TryParse_WhatPeopleType_TakesNoNumberLikeANik(string text, bool expected)
    {
        Assert.Equal(expected, AuditActor.TryPerson(text, out _));
        Assert.Equal(expected, AuditReason.TryParse(text, out _));
    }

    [Fact]
    public void UploadId_OfPath_DoesNotShowIt() =>
        Assert.Matches("^upload-[0-9a-f]{16}$", AuditEvent.UploadId("6202/2025-Q4/daftar Budi.csv"));
}
