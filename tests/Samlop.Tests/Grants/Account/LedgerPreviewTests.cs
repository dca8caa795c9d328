using System.Text;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Platform.Amounts;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Accept;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Account;

/// <summary>Exports of ledgers, good and bad: every row has its result, and the sums add up.</summary>
public class LedgerPreviewTests
{
    private const string Head = "Dato;Bilag;Konto;Tekst;Beløp\n";

    private static readonly int Year = Acting.Day.Year;
    private static readonly Dictionary<string, string> Targets = new() { ["5010"] = "cost:a", ["3400"] = "income:a", ["0100"] = "cost:" + ApplicationOptions.OrdinaryOperation, ["9999"] = "none" };

    [Theory]
    [InlineData("{0};1;5010;Lønn;1 250,50", LedgerOutcome.Taken, null)]
    [InlineData("{0};1;5010;Retting;-50", LedgerOutcome.Taken, null)]
    [InlineData("{0};1;3400;Refusjon;-1000", LedgerOutcome.Taken, null)]
    [InlineData("{0};1;0100;Maskin;5000", LedgerOutcome.Taken, null)]
    [InlineData("{0};1;9999;Annet;5", LedgerOutcome.LeftOut, "Row_LeftOut")]
    [InlineData("{0};1;7140;Reise;5", LedgerOutcome.Refused, "Row_NotMapped")]
    [InlineData("{0};1;;Reise;5", LedgerOutcome.Refused, "Row_NoAccount")]
    [InlineData("{0};;5010;Reise;5", LedgerOutcome.Refused, "Row_NoVoucher")]
    [InlineData("31.13.2022;1;5010;Reise;5", LedgerOutcome.Refused, "Row_NoDate")]
    [InlineData("01.02.1999;1;5010;Reise;5", LedgerOutcome.Refused, "Row_OtherYear")]
    [InlineData("{0};1;5010;Reise;1250.50", LedgerOutcome.Taken, null)]
    [InlineData("{0};1;5010;Reise;mye", LedgerOutcome.Refused, "Amount_NotANumber")]
    [InlineData("{0};1;5010;Reise;", LedgerOutcome.Refused, "Amount_Empty")]
    [InlineData("{0};1;5010;Reise;99999999999999", LedgerOutcome.Refused, "Amount_TooLarge")]
    [InlineData("{0};1;5010;=HYPERLINK(\"x\");5", LedgerOutcome.Refused, "Row_Broken")]
    [InlineData("{0};1;5010;=1+1;5", LedgerOutcome.Refused, "Row_Formula")]
    [InlineData("{0};1;5010;-2+3+cmd|' /C calc'!A0;5", LedgerOutcome.Refused, "Row_Formula")]
    [InlineData("{0};@SUM(A1);5010;Reise;5", LedgerOutcome.Refused, "Row_Formula")]
    [InlineData("{0};1;5010;\"Reise;5", LedgerOutcome.Refused, "Row_Broken")]
    [InlineData("{0};1;5010", LedgerOutcome.Refused, "Row_CutOff")]
    [InlineData("{0};1;5010;Reise;5;6", LedgerOutcome.Refused, "Row_TooMany")]
    [InlineData("{0};1;5010;Rei\u0007se;5", LedgerOutcome.Refused, "Row_OddSigns")]
    [InlineData("{0};1;5010;Rei\ufffdse;5", LedgerOutcome.Refused, "Row_OddSigns")]
    [InlineData(";;;Sum;0", LedgerOutcome.Control, "Row_SumAgrees")]
    [InlineData(";;;Sum;12", LedgerOutcome.Refused, "Row_SumDiffers")]
    public void ARow_HasItsResult_AndItsReason(string row, LedgerOutcome outcome, string? why)
    {
        var result = Preview(Head + row.Replace("{0}", $"15.06.{Year}", StringComparison.Ordinal)).Results.ShouldHaveSingleItem();
        (result.Outcome, result.Why?.Key, result.Number).ShouldBe((outcome, why, 2));
        (result.Booked is not null).ShouldBe(outcome == LedgerOutcome.Taken);
    }

    [Fact]
    public void TwoEqual_OfDifferentVouchers_AreBothTakenAndSaid_OneOfTheSameVoucherOnce()
    {
        var preview = Preview($"{Head}01.05.{Year};1;5010;Tolk;500\n01.05.{Year};2;5010;Tolk;500\n01.05.{Year};2;5010;Tolk;500\n;;;Sum;1500");
        preview.Results.Select(r => r.Outcome).ShouldBe([LedgerOutcome.Taken, LedgerOutcome.Taken, LedgerOutcome.Unchanged, LedgerOutcome.Control]);
        preview.Booked.ShouldAllBe(b => b.HasTwin);
        preview.IsWhole.ShouldBeTrue();
        preview.Sum.Kroner.ShouldBe(1500m);
        Enum.GetValues<LedgerOutcome>().Where(o => o != LedgerOutcome.Control).Sum(o => preview.SumOf(o).Kroner).ShouldBe(preview.Sum.Kroner);
    }

    [Fact]
    public void WhatIsBookedBefore_IsUnchanged_AlsoIncome()
    {
        var (accounts, check, user) = Begun();
        var file = $"{Head}01.05.{Year};1;5010;Tolk;500\n01.05.{Year};2;3400;Refusjon;-200\n";
        accounts.Book(AnImport(accounts, check, user), Preview(file).Booked, 0, check, user, Acting.Noon);
        accounts.Lines[0].Charged.Kroner.ShouldBe(300m);
        var again = LedgerPreview.Of(Sheet(file + $"02.05.{Year};3;5010;Buss;40\n"), Columns, Targets, Year, accounts.Lines, accounts.Postings);
        again.Results.Select(r => r.Outcome).ShouldBe([LedgerOutcome.Unchanged, LedgerOutcome.Unchanged, LedgerOutcome.Taken]);
    }

    [Theory]
    [InlineData("Dato,Bilag,Konto,Tekst,Beløp\n{0},1,5010,Lønn,\"1 250,50\"\n", "a.csv")]
    [InlineData("Dato\tBilag\tKonto\tTekst\tBeløp\r\n{0}\t1\t5010\tLønn\t1250,50\r\n", "a.txt")]
    [InlineData("\ufeffDato;Bilag;Konto;Tekst;Beløp\r\n\r\n{0};1;5010;Lønn;1250,50", "A.CSV")]
    public void Csv_IsReadHoweverItIsWritten(string file, string name)
    {
        var sheet = Sheet(file.Replace("{0}", $"15.06.{Year}", StringComparison.Ordinal), name);
        LedgerGuess.Columns(sheet.Headings, LedgerColumns.None).ShouldBe(Columns);
        LedgerPreview.Of(sheet, Columns, Targets, Year, Begun().Accounts.Lines, []).Booked.ShouldHaveSingleItem().Amount.Kroner.ShouldBe(1250.50m);
    }

    [Fact]
    public void OlderLetters_AreRead()
    {
        var bytes = Encoding.Latin1.GetBytes($"Dato;Bilag;Konto;Tekst;Beløp\n15.06.{Year};1;5010;Lønn;5\n");
        LedgerSheet.Read(new MemoryStream(bytes), "a.csv").Rows[0].Cells[3].ShouldBe("Lønn");
    }

    [Fact]
    public async Task Excel_IsReadWithItsDatesAndAmounts()
    {
        var day = new DateOnly(Year, 6, 15);
        Column<int>[] columns = [new("d", "Dato", _ => day), new("b", "Bilag", _ => "17"), new("k", "Konto", _ => "5010"), new("t", "Tekst", _ => "Lønn"), new("s", "Beløp", n => Money.FromKroner(n + 0.1m))];
        using var file = new MemoryStream();
        await new TableExport<int>("Hovedbok", columns, new[] { 1250, 3 }.ToAsyncEnumerable(), TableFormat.Excel).Write(file, false, Acting.Noon, default);
        file.Position = 0;
        var preview = LedgerPreview.Of(LedgerSheet.Read(file, "a.xlsx"), Columns, Targets, Year, Begun().Accounts.Lines, []);
        preview.Booked.Select(b => (b.Date, b.Voucher, b.Amount.Kroner)).ShouldBe([(day, "17", 1250.1m), (day, "17", 3.1m)]);
    }

    [Theory]
    [InlineData("", "a.csv", "Ledger_Empty")]
    [InlineData("Dato;Bilag;Konto;Tekst;Beløp\n", "a.csv", "Ledger_Empty")]
    [InlineData("Dato;Dato;Konto\n1;2;3\n", "a.csv", "Ledger_SameHeading")]
    [InlineData("PK ikke en arbeidsbok", "a.xlsx", "Ledger_Unreadable")]
    public void AFile_ThatCannotBeRead_SaysWhy(string file, string name, string why) => Sheet(file, name).Problem!.Key.ShouldBe(why);

    [Fact]
    public void TwentyThousandRows_AreRead_AndOneMoreIsSaidToBeTooMany()
    {
        var file = new StringBuilder(Head);
        for (var i = 0; i < LedgerSheet.MostRows; i++) file.Append($"15.06.{Year};{i};5010;Lønn;1\n");
        Preview(file.ToString()).SumOf(LedgerOutcome.Taken).Kroner.ShouldBe(LedgerSheet.MostRows);
        Sheet(file.Append($"15.06.{Year};x;5010;Lønn;1\n").ToString()).Problem!.Key.ShouldBe("Ledger_TooManyRows");
    }

    [Fact]
    public void WhatIsLearnt_OfOneFile_StaysForTheNext()
    {
        var mapping = new LedgerMapping(new(Guid.NewGuid()));
        mapping.Save(Columns, [KeyValuePair.Create("5010", "cost:a")], new(Guid.NewGuid()), Acting.Noon);
        mapping.Save(Columns with { Text = "Bilagstekst" }, [KeyValuePair.Create("7140", "none")], new(Guid.NewGuid()), Acting.Noon);
        mapping.ReadTargets().ShouldBe(new Dictionary<string, string> { ["5010"] = "cost:a", ["7140"] = "none" }, ignoreOrder: true);
        mapping.ReadColumns().Text.ShouldBe("Bilagstekst");
        LedgerTarget.Of("cost:gone", ["a"]).ShouldBeNull();
    }

    private static readonly LedgerColumns Columns = new("Dato", "Bilag", "Konto", "Tekst", "Beløp");

    private static LedgerSheet Sheet(string file, string name = "a.csv") => LedgerSheet.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), name);

    private static LedgerPreview Preview(string file) => LedgerPreview.Of(Sheet(file), Columns, Targets, Year, Begun().Accounts.Lines, []);

    private static LedgerImport AnImport(Accounts accounts, TwoPersonCheck check, UserId user) =>
        accounts.Receive(new(new(new string('a', 64), "a.csv", 1, Samlop.Platform.Files.FileKind.Csv), Acting.Noon), check, user, Acting.Noon);

    private static (Accounts Accounts, TwoPersonCheck Check, UserId User) Begun()
    {
        var user = Acting.Of(Role.ProjectLead).User;
        BudgetedCost[] budget = [new("a", "Lærere", Money.FromKroner(900_000)), new(ApplicationOptions.OrdinaryOperation, "Drift", Money.Zero)];
        var accounts = new Accounts(new(Guid.NewGuid()), AwardRules.AnAccepted(), 1, null, budget, user, Acting.Noon);
        return (accounts, new TwoPersonCheck(accounts.Id.Value), user);
    }
}
