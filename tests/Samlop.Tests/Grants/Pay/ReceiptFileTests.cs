using System.Text;
using Samlop.Grants.Pay.Receipts;
using Samlop.Platform.Text;

namespace Samlop.Tests.Grants.Pay;

/// <summary>Hostile and unlucky receipt files: none is half read, and what is wrong is named.</summary>
public class ReceiptFileTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";
    private const string Good = Key + ";utbetalt;B1;2022-03-08;100,00";

    public static TheoryData<string, byte[]> Wrong => new()
    {
        { "File_Empty", [] },
        { "File_Empty", Bytes("\n \n") },
        { "File_Headings", Bytes("hei på deg") },
        { "File_Headings", Bytes("betaling;status;bilag;dato\n" + Good) },
        { "File_HeadingTwice", Bytes("betaling;status;bilag;dato;belop;dato\n") },
        { "File_NoRows", Bytes(PayData.Headings + "\n\n") },
        { "File_NotText", [0x50, 0x4B, 0, 1, 2] },
        { "File_NotText", Encoding.Unicode.GetBytes(PayData.Headings) },
        { "File_SumDiffers", Bytes($"{PayData.Headings}\n{Good}\nsum;2;200,00") },
        { "File_SumDiffers", Bytes($"{PayData.Headings}\n{Good}\nsum;1;100,01") },
        { "File_SumUnread", Bytes($"{PayData.Headings}\n{Good}\nsum;en;hundre") },
        { "File_AfterSum", Bytes($"{PayData.Headings}\n{Good}\nsum;1;100,00\n{Good}") },
        { "File_TooLong", Bytes(PayData.Headings + "\n" + string.Join("\n", Enumerable.Repeat(Good, ReceiptFile.MostRows + 1))) },
    };

    [Theory, MemberData(nameof(Wrong))]
    public void AFile_ThatCannotBeRead_SaysWhy(string why, byte[] content) => Read(content, out _)!.Key.ShouldBe(why);

    [Theory]
    [InlineData("betaling,status,bilag,dato,belop\n" + Key + ",utbetalt,B1,2022-03-08,100.00")]
    [InlineData("betaling\tstatus\tbilag\tdato\tbelop\n" + Key + "\tUtbetalt\tB1\t08.03.2022\t100")]
    [InlineData("\uFEFFBelop;Dato;Bilag;Status;Betaling;Annet\r\n100,00;8.3.2022;B1;utbetalt;" + Key + ";noe\r\n")]
    [InlineData("betaling;status;bilag;dato;beløp\n" + Key + ";utbetalt;\"B1\";2022-03-08;\"100,00\"\nSUM;1;100,00")]
    public void AFile_IsRead_WhateverItsSeparators(string text)
    {
        Read(Bytes(text), out var rows).ShouldBeNull();
        var row = rows.ShouldHaveSingleItem();
        (row.IsReadable, row.Kind, row.Voucher, row.Date, row.AmountOre).ShouldBe((true, ReceiptRowKind.Paid, "B1", new DateOnly(2022, 3, 8), 10_000));
    }

    [Fact]
    public void OldLedger_ThatWritesLatin1_IsRead()
    {
        Read(Encoding.Latin1.GetBytes("betaling;status;bilag;dato;beløp\n" + Good), out var rows).ShouldBeNull();
        rows.Single().IsReadable.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Key + ";utbetalt;B1;2022-03-08", RowReasons.Columns)]
    [InlineData(Key + ";utbetalt;\"B1;2022-03-08;100,00", RowReasons.Columns)]
    [InlineData(Key + ";betalt;B1;2022-03-08;100,00", RowReasons.Status)]
    [InlineData("=1+1;utbetalt;B1;2022-03-08;100,00", RowReasons.Unknown)]
    [InlineData(";innbetalt;B1;2022-03-08;100,00", RowReasons.Unknown)]
    [InlineData(Key + ";utbetalt; ;2022-03-08;100,00", RowReasons.Voucher)]
    [InlineData(Key + ";utbetalt;B1;2022-02-30;100,00", RowReasons.Date)]
    [InlineData(Key + ";utbetalt;B1;;100,00", RowReasons.Date)]
    [InlineData(Key + ";utbetalt;B1;2022-03-08;1e5", RowReasons.Amount)]
    [InlineData(Key + ";utbetalt;B1;2022-03-08;-100,00", RowReasons.Amount)]
    [InlineData(Key + ";utbetalt;B1;2022-03-08;0", RowReasons.Amount)]
    [InlineData(Key + ";utbetalt;B1;2022-03-08;100,001", RowReasons.Amount)]
    public void ARow_ThatCannotBeRead_SaysWhy_AndTheOthersAreThere(string line, string reason)
    {
        Read(Bytes($"{PayData.Headings}\n{line}\n{Good}"), out var rows).ShouldBeNull();
        rows.Select(r => (r.Line, r.IsReadable)).ShouldBe([(2, false), (3, true)]);
        rows[0].Reason.ShouldBeOneOf(reason, RowReasons.Quotes);
        rows[0].Text.ShouldBe(line);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Phrase? Read(byte[] content, out List<ReceiptRow> rows) => ReceiptFile.Read(content, new(Guid.NewGuid()), rows = []);
}
