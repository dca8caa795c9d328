using FsCheck.Fluent;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>A case, its journal and what may be done with an entry, in every state of it.</summary>
public class CaseRulesTests
{
    private static readonly DateTimeOffset At = OsloClock.Instant(new DateOnly(2022, 3, 8), new TimeOnly(12, 0));
    private static readonly OrganisationId Directorate = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));
    private static readonly OrganisationId County = new(Guid.Parse("22222222-2222-7222-8222-222222222222"));
    private static readonly UserId Officer = new(Guid.Parse("33333333-3333-7333-8333-333333333333"));

    [Theory]
    [InlineData(false, false, false, CaseStanding.Open)]
    [InlineData(false, false, true, CaseStanding.WaitsForParty)]
    [InlineData(false, true, false, CaseStanding.WaitsForOwner)]
    [InlineData(false, true, true, CaseStanding.WaitsForOwner)]
    [InlineData(true, false, false, CaseStanding.Closed)]
    [InlineData(true, false, true, CaseStanding.Closed)]
    [InlineData(true, true, false, CaseStanding.Closed)]
    [InlineData(true, true, true, CaseStanding.Closed)]
    public void Case_StandsAsItsClocksSay_UntilItIsClosed(bool closed, bool directorateOwes, bool countyOwes, CaseStanding standing)
    {
        DateTimeOffset? Since(bool owes) => owes ? At : null;

        CaseFile.StandingOf(Since(closed), new WaitingClocks(Since(directorateOwes), Since(countyOwes))).ShouldBe(standing);
    }

    [Fact]
    public void Case_ThatIsClosedTwice_WasClosedTheFirstTime()
    {
        var the = ACase();

        the.Close(At);
        the.Close(At.AddDays(1));

        the.ClosedAt.ShouldBe(At);
    }

    [Theory]
    [InlineData("2022/00012")]
    [InlineData("2022/12")]
    [InlineData("soknad om tilskudd")]
    public void Case_IsFoundByItsNumberInBothForms_AndByItsPublicTitle(string typed) =>
        ACase(title: "Søknad om tilskudd").Search.ShouldContain(SearchText.Fold(typed.Replace("soknad", "søknad",
            StringComparison.Ordinal)));

    [Fact]
    public void Case_IsNotFoundByWhatItsPublicTitleKeepsBack() =>
        new CaseFile(new CaseNumber(2022, 12), AnOpening(new CaseTitles("Klage", "Klage fra Kari Prøve")),
            At).Search.ShouldNotContain("kari");

    [Fact, Requirement("C-13")]
    public void Journal_IsNumberedFromOneWithoutGaps_WhateverIsCancelled() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(EntryDirection.Incoming, EntryDirection.Outgoing, EntryDirection.Internal)).ToArbitrary(),
        directions =>
        {
            var the = ACase();
            var entries = directions.Select(direction => AnEntry(the, direction)).ToList();
            foreach (var entry in entries.Where(e => e.Number % 2 == 0)) entry.Cancel("Feil sak.", At);
            entries.Add(AnEntry(the, EntryDirection.Internal));

            return entries.Select(e => e.Number).SequenceEqual(Enumerable.Range(1, entries.Count)) && the.LastEntry == entries.Count;
        }).ShouldHold();

    [Fact]
    public void Cases_OfAYear_AreNumberedFromOneWithoutGaps()
    {
        var series = new CaseNumberSeries(2022);

        Enumerable.Range(0, 3).Select(_ => series.Next().ToString()).ShouldBe(["2022/00001", "2022/00002", "2022/00003"]);
        series.Last.ShouldBe(3);
    }

    [Theory]
    [InlineData(EntryDirection.Incoming, true, true)]
    [InlineData(EntryDirection.Outgoing, false, true)]
    [InlineData(EntryDirection.Internal, false, false)]
    public void Entry_HasItsSenderAndReceiverFromItsDirection(EntryDirection direction, bool fromCounty, bool hasReceiver)
    {
        var entry = AnEntry(ACase(), direction);

        entry.Sender.ShouldBe(fromCounty ? County : Directorate);
        entry.Receivers.Select(r => r.Organisation).ShouldBe(!hasReceiver ? [] : fromCounty ? [Directorate] : [County]);
    }

    /// <summary>Registered by hand, how many documents, cancelled; and the refusal of attaching, cancelling and screening.</summary>
    public static TheoryData<bool, int, bool, string?, string?, string?> Entries() => new()
    {
        { true, 0, false, null, null, null },
        { true, JournalEntry.MostDocuments - 1, false, null, null, null },
        { true, JournalEntry.MostDocuments, false, "TooManyDocuments", null, null },
        { true, 0, true, "EntryCancelled", "EntryCancelled", "EntryCancelled" },
        { true, JournalEntry.MostDocuments, true, "EntryCancelled", "EntryCancelled", "EntryCancelled" },
        { false, 1, false, "EntryIsWhole", "EntryIsWhole", null },
        { false, JournalEntry.MostDocuments + 5, false, "EntryIsWhole", "EntryIsWhole", null },
        { false, 1, true, "EntryCancelled", "EntryCancelled", "EntryCancelled" },
    };

    [Theory, MemberData(nameof(Entries)), Requirement("C-13")]
    public void Entry_InEachState_TakesOnlyWhatThatStateTakes(bool byHand, int documents, bool cancelled, string? attach, string? cancel,
        string? screen)
    {
        var entry = AnEntry(ACase(), EntryDirection.Incoming, byHand);
        for (var n = 1; n <= documents; n++) entry.Attach(AFile($"{n}.txt"));
        if (cancelled) entry.Cancel("Feil sak.", At);

        (entry.MayAttach()?.Code, entry.MayCancel()?.Code, entry.MayScreen()?.Code).ShouldBe((attach, cancel, screen));
        entry.Documents.Select(d => d.Number).ShouldBe(Enumerable.Range(1, documents));
    }

    [Fact]
    public void Entry_ThatIsCancelled_KeepsItsDocumentsItsTitleAndItsNumber()
    {
        var entry = AnEntry(ACase(), EntryDirection.Internal);
        entry.Attach(AFile("notat.txt"));

        entry.Cancel("Feil sak.", At.AddDays(1));

        (entry.Number, entry.Title, entry.Documents.Count, entry.CancelReason, entry.CancelledAt).ShouldBe((1, "Notat", 1, "Feil sak.",
            At.AddDays(1)));
    }

    [Fact]
    public void Screening_IsSetChangedAndTakenAway()
    {
        var entry = AnEntry(ACase(), EntryDirection.Incoming, ground: ScreeningGround.ByCode("Ol13"));
        entry.GroundCode.ShouldBe("Ol13");
        entry.Screen(ScreeningGround.ByCode("Ol14"));
        entry.GroundCode.ShouldBe("Ol14");
        entry.Screen(null);
        entry.GroundCode.ShouldBeNull();
    }

    // The code lies in the journal for ever: a new name here is a new ground there.
    [Fact]
    public void Grounds_AreThoseOfTheLaw_WithTheirStoredCodes() => ScreeningGround.All.Select(g => $"{g.Code}: {g.Law}").ShouldBe(
    [
        "Ol13: offentleglova § 13, jf. forvaltningsloven § 13", "Ol14: offentleglova § 14", "Ol15: offentleglova § 15",
            "Ol23: offentleglova § 23", "Ol24: offentleglova § 24",
    ]);

    [Fact]
    public void EveryGround_IsFoundByItsCode_AndSaysWhatItProtects()
    {
        foreach (var ground in ScreeningGround.All)
        {
            ScreeningGround.ByCode(ground.Code).ShouldBe(ground);
            ground.Text.ShouldStartWith(ground.Law + ": ");
            ground.Meaning.Length.ShouldBeGreaterThan(5);
        }

        ScreeningGround.All.Select(g => g.Meaning).ShouldBeUnique();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ol13")]
    [InlineData("Ol99")]
    public void Ground_ThatIsNone_IsNotFound(string? code) => ScreeningGround.ByCode(code).ShouldBeNull();

    [Theory, Requirement("C-13")]
    [InlineData(CaseSide.Party, false, true)]
    [InlineData(CaseSide.Party, true, false)]
    [InlineData(CaseSide.Owner, false, true)]
    [InlineData(CaseSide.Owner, true, true)]
    [InlineData(null, false, true)]
    [InlineData(null, true, true)]
    public void WhatIsCancelled_ShowsTheCountyOnlyThatItWasThere(CaseSide? side, bool cancelled, bool reads)
    {
        var row = ARow(1, cancelled ? At : null);

        row.Cover.MayBeReadBy(side).ShouldBe(reads);
        row.TitleFor(side).ShouldBe(reads ? "Brev om Kari" : "Brev");
    }

    [Theory, Requirement("C-13")]
    [InlineData(CaseSide.Party)]
    [InlineData(CaseSide.Owner)]
    public void WhatNobodyOfASideHasOpened_IsReadByThemNowhere(CaseSide side)
    {
        new EntryCover(true, null).MayBeReadBy(side).ShouldBeFalse();
        new EntryCover(false, null).MayBeReadBy(side).ShouldBeTrue();
    }

    [Theory, Requirement("C-13")]
    [InlineData(EntryDirection.Outgoing)]
    [InlineData(EntryDirection.Incoming)]
    public void WhatIsSealed_IsSealedToItsReceivers_UntilItIsOpened(EntryDirection direction)
    {
        var entry = new JournalEntry(
            ACase(), new NewEntry(direction, new DateOnly(2022, 3, 7), CaseTitles.Same("Brev")) { Sealed = true }, Officer, At);
        entry.Receivers.ShouldHaveSingleItem().IsSealed.ShouldBeTrue();

        var receiver = entry.Receivers.ShouldHaveSingleItem().Organisation;

        entry.Unseal(entry.Sender).ShouldBeFalse();
        entry.Unseal(receiver).ShouldBeTrue();
        entry.Unseal(receiver).ShouldBeFalse();

        entry.Receivers.ShouldHaveSingleItem().IsSealed.ShouldBeFalse();
    }

    private static CaseOpening AnOpening(CaseTitles titles) => new(Guid.NewGuid(), TestCases.Code, Directorate, [new OpenedFor(County, TestCases.Party)], titles);

    private static CaseFile ACase(string title = "Søknad") => new(new CaseNumber(2022, 12), AnOpening(CaseTitles.Same(title)), At);

    private static JournalEntry AnEntry(CaseFile the, EntryDirection direction, bool byHand = true, ScreeningGround? ground = null) => new(
        the, new NewEntry(direction, new DateOnly(2022, 3, 7), CaseTitles.Same("Notat"), ground) { ByHand = byHand }, Officer, At);

    private static StoredFile AFile(string name) => new(new ReceivedFile(new string('a', 64), name, 1, FileKind.Text), At);

    private static EntryRow ARow(int number, DateTimeOffset? cancelledAt) => new(
        new JournalEntryId(Guid.NewGuid()), number, EntryDirection.Incoming, new DateOnly(2022, 3, 7), At, null, "Fylket",
        "Brev", "Brev om Kari", null, null, null, true, cancelledAt, null, false, []);
}
