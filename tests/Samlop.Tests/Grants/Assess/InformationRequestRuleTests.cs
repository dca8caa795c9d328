using FsCheck.Fluent;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Assess;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>What the directorate asks a county about: open until it is answered or withdrawn (forvaltningsloven § 17).</summary>
public sealed class InformationRequestRuleTests
{
    private static readonly JournalEntry Entry = AnEntry();

    public enum Stand
    {
        Open,
        Answered,
        Withdrawn,
        Closed,
    }

    private enum Act
    {
        Answered,
        Withdrawn,
        Closed,
        Read,
        Attached,
        DetachedFirst,
        DetachedLast,
    }

    [Theory]
    [InlineData(Stand.Open, true, null)]
    [InlineData(Stand.Answered, false, "InformationIsAnswered")]
    [InlineData(Stand.Withdrawn, false, "InformationIsWithdrawn")]
    [InlineData(Stand.Closed, false, "InformationIsClosed")]
    public void AnswerAndWithdrawal_AreTakenOnlyWhileItIsOpen(Stand stand, bool open, string? refused)
    {
        At(stand).IsOpen.ShouldBe(open);
        At(stand).MayAnswer()?.Code.ShouldBe(refused);
        (At(stand).GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon) is null).ShouldBe(open);
        (At(stand).Withdraw(Acting.Noon) is null).ShouldBe(open);
        (At(stand).Close(Acting.Noon) is null).ShouldBe(open);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    public void AnAnswer_IsTakenHoweverLate(int days)
    {
        var it = At(Stand.Open);
        it.GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon.AddDays(days)).ShouldBeNull();
        (it.Answer, it.IsOpen).ShouldBe(("Svar.", false));
    }

    [Fact]
    public void ASecondAnswer_IsRefused_AndTheFirstStands()
    {
        var it = At(Stand.Answered);
        it.GiveAnswer("Et annet svar.", Entry, Acting.User().User, Acting.Noon.AddDays(1)).ShouldBe(InformationRequest.InformationIsAnswered);
        (it.Answer, it.AnsweredAt).ShouldBe(("Svar.", Acting.Noon));
    }

    [Theory]
    [InlineData(Stand.Open, false)]
    [InlineData(Stand.Answered, true)]
    [InlineData(Stand.Withdrawn, false)]
    [InlineData(Stand.Closed, false)]
    public void OnlyAnAnswer_IsNotedAsRead_ByTheFirstWhoReads(Stand stand, bool noted)
    {
        var (it, first) = (At(stand), Acting.User().User);
        it.NoteRead(first, Acting.Noon);
        it.NoteRead(Acting.User().User, Acting.Noon.AddDays(1));
        (it.ReadBy, it.ReadAt).ShouldBe(noted ? (first, Acting.Noon) : (null, (DateTimeOffset?)null));
    }

    [Fact]
    public void Files_AreNumberedFromOne_AndNoTwoAlike()
    {
        var it = At(Stand.Open);
        for (var number = 1; number <= 3; number++) Attach(it);
        it.Detach(it.Files[1]);
        Attach(it);
        it.Files.Select(f => f.Number).ShouldBe([1, 3, 4]);
    }

    [Fact]
    public void AnySequence_EndsOnce_AndItsFilesKeepNumbersOfTheirOwn() =>
        Gen.Elements(Enum.GetValues<Act>()).Several().Holds(acts =>
        {
            var it = At(Stand.Open);
            foreach (var act in acts)
            {
                var (open, answered, withdrawn, closed) = (it.IsOpen, it.AnsweredAt, it.WithdrawnAt, it.ClosedAt);
                var numbers = it.Files.Select(f => f.Number).ToList();
                var no = Do(it, act);
                if (act is Act.Answered or Act.Withdrawn or Act.Closed) (no is null).ShouldBe(open);
                if (!open) (it.AnsweredAt, it.WithdrawnAt, it.ClosedAt).ShouldBe((answered, withdrawn, closed));
                new[] { it.AnsweredAt, it.WithdrawnAt, it.ClosedAt }.Count(end => end is not null).ShouldBe(it.IsOpen ? 0 : 1);
                if (it.ReadAt is not null) it.AnsweredAt.ShouldNotBeNull();
                it.Files.Select(f => f.Number).ShouldBeUnique();
                it.Files.Select(f => f.Number).Intersect(numbers).Count().ShouldBe(Math.Min(numbers.Count, it.Files.Count));
            }
        });

    private static Refusal? Do(InformationRequest it, Act act)
    {
        switch (act)
        {
            case Act.Answered: return it.GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon);
            case Act.Withdrawn: return it.Withdraw(Acting.Noon);
            case Act.Closed: return it.Close(Acting.Noon);
            case Act.Read: it.NoteRead(Acting.User().User, Acting.Noon); break;
            case Act.Attached: Attach(it); break;
            case Act.DetachedFirst when it.Files.Count > 0: it.Detach(it.Files[0]); break;
            case Act.DetachedLast when it.Files.Count > 0: it.Detach(it.Files[^1]); break;
            default: break;
        }

        return null;
    }

    private static void Attach(InformationRequest it) => it.Attach(
        new StoredFile(new ReceivedFile(new string('a', 64), "svar.pdf", 12, FileKind.Pdf), Acting.Noon), Acting.User().User, Acting.Noon);

    private static InformationRequest At(Stand stand)
    {
        var it = new InformationRequest(new(Guid.NewGuid()), new(Guid.NewGuid()), "Hva?", Acting.Day, Entry, Acting.User().User,
            Acting.Noon);
        if (stand == Stand.Answered) it.GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon).ShouldBeNull();
        if (stand == Stand.Withdrawn) it.Withdraw(Acting.Noon).ShouldBeNull();
        if (stand == Stand.Closed) it.Close(Acting.Noon).ShouldBeNull();
        return it;
    }

    private static JournalEntry AnEntry()
    {
        var titles = CaseTitles.Same("Opplysninger");
        var (owner, party) = (Acting.User().Organisation, Acting.User().Organisation);
        var opening = TestCases.Opening(Guid.NewGuid(), owner, party, titles);
        return new JournalEntry(new CaseFile(new CaseNumber(2022, 1), opening, Acting.Noon),
            new NewEntry(EntryDirection.Outgoing, Acting.Day, titles), null, Acting.Noon);
    }
}
