using FsCheck.Fluent;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>What the owner of a case asks a party: open until it is answered, withdrawn or closed (forvaltningsloven § 17).</summary>
public sealed class RequestRuleTests
{
    private static readonly CaseFile File = AFile();
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
        Answer,
        Withdraw,
        Close,
        Extend,
        Read,
        Attach,
        DetachFirst,
        DetachLast,
    }

    [Theory]
    [InlineData(Stand.Open, true, null)]
    [InlineData(Stand.Answered, false, "RequestIsAnswered")]
    [InlineData(Stand.Withdrawn, false, "RequestIsWithdrawn")]
    [InlineData(Stand.Closed, false, "RequestIsClosed")]
    public void AnswerWithdrawalAndExtension_AreTakenOnlyWhileItIsOpen(Stand stand, bool open, string? refused)
    {
        At(stand).IsOpen.ShouldBe(open);
        At(stand).MayAnswer()?.Code.ShouldBe(refused);
        (At(stand).GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon) is null).ShouldBe(open);
        (At(stand).Withdraw("Fordi.", Acting.Noon) is null).ShouldBe(open);
        (At(stand).Close(Acting.Noon) is null).ShouldBe(open);
        At(stand).Extend(Acting.Day.AddDays(9), Acting.Noon)?.Code.ShouldBe(refused);
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

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    public void TheDay_IsMovedForwardAlone(int days, bool moved)
    {
        var it = At(Stand.Open);
        it.Extend(Acting.Day.AddDays(days), Acting.Noon.AddHours(1)).ShouldBe(moved ? null : CaseRequest.DayIsNotLater);
        (it.DueOn, it.DueSetAt).ShouldBe(moved ? (Acting.Day.AddDays(days), Acting.Noon.AddHours(1)) : (Acting.Day, Acting.Noon));
    }

    [Fact]
    public void ASecondAnswer_IsRefused_AndTheFirstStands()
    {
        var it = At(Stand.Answered);
        it.GiveAnswer("Et annet svar.", Entry, Acting.User().User, Acting.Noon.AddDays(1)).ShouldBe(CaseRequest.RequestIsAnswered);
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

    /// <summary>Whoever acts and in whatever order, it goes as in a model of four states, a day, a mark and a count of files.</summary>
    [Fact]
    public void ALife_OfAnyActs_IsAsTheModelSays() =>
        (from acts in Gen.Elements(Enum.GetValues<Act>()).Several()
         from days in Gen.Choose(-3, 20).Several(30)
         select (acts, days)).Holds(life =>
        {
            var it = At(Stand.Open);
            var model = new Model(Stand.Open, Acting.Day, false, 0);
            foreach (var (act, i) in life.acts.Select((act, i) => (act, i)))
            {
                var day = Acting.Day.AddDays(life.days.Length == 0 ? 1 : life.days[i % life.days.Length]);
                var after = model.After(act, day);
                var numbers = it.Files.Select(f => f.Number).ToList();
                var no = Do(it, act, day);

                if (act is Act.Answer or Act.Withdraw or Act.Close or Act.Extend) (no is null).ShouldBe(after != model, $"{act}");
                Seen(it).ShouldBe(after, $"{act}");
                new[] { it.AnsweredAt, it.WithdrawnAt, it.ClosedAt }.Count(end => end is not null).ShouldBe(it.IsOpen ? 0 : 1);
                it.Files.Select(f => f.Number).ShouldBeUnique();
                it.Files.Select(f => f.Number).Intersect(numbers).Count().ShouldBe(Math.Min(numbers.Count, it.Files.Count));
                model = after;
            }
        });

    private static Model Seen(CaseRequest it) => new(
        it.AnsweredAt is not null ? Stand.Answered : it.WithdrawnAt is not null ? Stand.Withdrawn : it.ClosedAt is not null ? Stand.Closed : Stand.Open,
        it.DueOn, it.ReadAt is not null, it.Files.Count);

    private static Refusal? Do(CaseRequest it, Act act, DateOnly day)
    {
        switch (act)
        {
            case Act.Answer: return it.GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon);
            case Act.Withdraw: return it.Withdraw("Fordi.", Acting.Noon);
            case Act.Close: return it.Close(Acting.Noon);
            case Act.Extend: return it.Extend(day, Acting.Noon);
            case Act.Read: it.NoteRead(Acting.User().User, Acting.Noon); break;
            case Act.Attach: Attach(it); break;
            case Act.DetachFirst when it.Files.Count > 0: it.Detach(it.Files[0]); break;
            case Act.DetachLast when it.Files.Count > 0: it.Detach(it.Files[^1]); break;
            default: break;
        }

        return null;
    }

    private static void Attach(CaseRequest it) => it.Attach(
        new StoredFile(new ReceivedFile(new string('a', 64), "svar.pdf", 12, FileKind.Pdf), Acting.Noon), Acting.User().User, Acting.Noon);

    private static CaseRequest At(Stand stand)
    {
        var it = new CaseRequest(
            File, "information", File.Parties[0].Organisation, "Hva?", Acting.Day, Entry, Acting.User().User, Acting.Noon);
        if (stand == Stand.Answered) it.GiveAnswer("Svar.", Entry, Acting.User().User, Acting.Noon).ShouldBeNull();
        if (stand == Stand.Withdrawn) it.Withdraw("Fordi.", Acting.Noon).ShouldBeNull();
        if (stand == Stand.Closed) it.Close(Acting.Noon).ShouldBeNull();
        return it;
    }

    private static CaseFile AFile() => new(
        new CaseNumber(2022, 1),
        TestCases.Opening(Guid.NewGuid(), Acting.User().Organisation, Acting.User().Organisation, CaseTitles.Same("Opplysninger")),
        Acting.Noon);

    private static JournalEntry AnEntry() =>
        new(File, new NewEntry(EntryDirection.Outgoing, Acting.Day, CaseTitles.Same("Opplysninger")), null, Acting.Noon);

    private sealed record Model(Stand Stand, DateOnly Due, bool Read, int Files)
    {
        public Model After(Act act, DateOnly day) => (act, Stand) switch
        {
            (Act.Answer, Stand.Open) => this with { Stand = Stand.Answered },
            (Act.Withdraw, Stand.Open) => this with { Stand = Stand.Withdrawn },
            (Act.Close, Stand.Open) => this with { Stand = Stand.Closed },
            (Act.Extend, Stand.Open) when day > Due => this with { Due = day },
            (Act.Read, Stand.Answered) => this with { Read = true },
            (Act.Attach, _) => this with { Files = Files + 1 },
            (Act.DetachFirst or Act.DetachLast, _) => this with { Files = Math.Max(0, Files - 1) },
            _ => this,
        };
    }
}
