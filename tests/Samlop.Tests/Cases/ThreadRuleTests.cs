using FsCheck.Fluent;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>
/// Who waits for whom in a thread. Signs: the owner (O) and two parties (A, B). "A?O" is a message from A that asks O, "O!1" one from O that answers what
/// was asked in the first, "A-" one that does neither, and "A~1" A taking back what it asked in the first.
/// </summary>
public sealed class ThreadRuleTests
{
    private static readonly Actor[] People = [Acting.User(), Acting.User(), Acting.User()];

    private static OrganisationId O => People[0].Organisation;

    /// <summary>What was said, and what is then waited for: asker, who is asked, and the message.</summary>
    public static TheoryData<string, string> Exchanges() => new()
    {
        { "", "" },
        { "O- A-", "" },
        { "A?O", "A?O1" },
        { "O?AB", "O?A1 O?B1" },
        // Each owes its own answer, and an answer ends the clock of its writer alone.
        { "O?AB A!1", "O?B1" },
        { "O?AB A!1 B!1", "" },
        // Any other message is no answer.
        { "A?O O-", "A?O1" },
        { "O?A B-", "O?A1" },
        // Asked twice, the first clock runs on until it is answered itself.
        { "O?A O?A", "O?A1 O?A2" },
        { "O?A O?A A!2", "O?A1" },
        { "O?A O?A A!12", "" },
        // An answer that asks back starts the other clock, whoever is asked.
        { "A?O O!1?A", "O?A2" },
        { "A?O B?O O!1", "B?O2" },
        { "A?B B!1?O", "B?O2" },
        // What nobody asked of the writer is not answered by it.
        { "O?A B!1", "O?A1" },
        { "O?A O!1", "O?A1" },
        // Those who asked may need no answer after all; nobody else says that for them.
        { "O?AB O~1", "" },
        { "O?AB A~1", "O?A1 O?B1" },
        { "O?A O?A O~1", "O?A2" },
        { "A?O O!1 A~1", "" },
    };

    [Theory, MemberData(nameof(Exchanges)), Requirement("C-13")]
    public void Clocks_RunUntilTheyAreAnswered_OrTakenBack(string exchange, string waiting)
    {
        var thread = AThread();
        var message = 0;
        foreach (var said in exchange.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Say(thread, said, ref message);
        Waiting(thread).ShouldBe(waiting.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public void WhatTheOwnerAsked_EndsWhenItIsNotNeeded_AndWhatItWasAskedRunsOn()
    {
        var thread = AThread();
        var message = 0;
        foreach (var said in new[] { "O?AB", "A?O", "O?B", "A!1" }) Say(thread, said, ref message);
        thread.EndOwners(Acting.Noon).ShouldBe([1, 3]);
        Waiting(thread).ShouldBe(["A?O2"]);
        thread.EndOwners(Acting.Noon).ShouldBeEmpty();
        thread.Askings.Where(a => a.Ended == AskingEnd.NotNeeded).Select(a => a.Message).ShouldBe([1, 3], ignoreOrder: true);
    }

    [Theory]
    [InlineData("A-", null)]
    [InlineData("A?O", "ThreadWaitsForAnswer")]
    [InlineData("A?O O!1", null)]
    [InlineData("O?B O~1", null)]
    public void Thread_IsClosed_WhenNobodyWaitsInIt(string exchange, string? refused)
    {
        var thread = AThread();
        var message = 0;
        foreach (var said in exchange.Split(' ')) Say(thread, said, ref message);
        thread.MayReopen()?.Code.ShouldBe("ThreadIsOpen");
        thread.Close(Acting.Noon)?.Code.ShouldBe(refused);
        thread.MayWrite()?.Code.ShouldBe(refused is null ? "ThreadIsClosed" : null);
        if (refused is not null) return;
        thread.Close(Acting.Noon)!.Code.ShouldBe("ThreadIsClosed");
        thread.Reopen().ShouldBeNull();
        thread.MayWrite().ShouldBeNull();
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("2", 2)]
    [InlineData("2 5", 5)]
    [InlineData("5 2", 5)]
    public void Reading_MovesTheMarkOnAlone(string read, int upTo)
    {
        var thread = AThread();
        foreach (var number in read.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)) thread.Read(People[1], number, Acting.Noon);
        thread.Read(People[2], 1, Acting.Noon);
        thread.Marks.Where(m => m.User == People[1].User).Select(m => m.UpTo).SingleOrDefault().ShouldBe(upTo);
        thread.Marks.Single(m => m.User == People[2].User).UpTo.ShouldBe(1);
    }

    [Fact]
    public void Clocks_OfAnySequence_AreThoseOfASimpleModel() =>
        Gen.Choose(0, 10_000).ListOf().Select(seeds => seeds.Take(20).ToList()).Holds(seeds =>
        {
            var (thread, model, message) = (AThread(), new List<(int By, int Of, int Message)>(), 0);
            foreach (var seed in seeds)
            {
                var (by, other, kind, earlier) = (seed % 3, (seed / 3) % 2, (seed / 6) % 4, 1 + seed / 24 % 20);
                var of = Enumerable.Range(0, 3).Where(one => one != by).ToArray();
                if (kind == 3)
                {
                    var taken = model.RemoveAll(a => a.By == by && a.Message == earlier);
                    (thread.Withdraw(earlier, People[by].Organisation, Acting.Noon) is null).ShouldBe(taken > 0);
                    continue;
                }

                message++;
                if (kind is 1 or 2)
                {
                    thread.Answer(message, People[by].Organisation, [earlier], Acting.Noon);
                    model.RemoveAll(a => a.Of == by && a.Message == earlier);
                }

                if (kind is 0 or 2)
                {
                    thread.Ask(message, People[by], [People[of[other]].Organisation], null, Acting.Noon);
                    model.Add((by, of[other], message));
                }

                Waiting(thread).ShouldBe(model.Select(a => $"{"OAB"[a.By]}?{"OAB"[a.Of]}{a.Message}"), ignoreOrder: true);
                (thread.MayClose() is null).ShouldBe(model.Count == 0);
            }
        });

    private static CaseThread AThread()
    {
        var opening = new CaseOpening(
            Guid.NewGuid(), TestCases.Code, O, [.. People.Skip(1).Select(p => new OpenedFor(p.Organisation, TestCases.Party))], CaseTitles.Same("Sak"));
        return new CaseThread(
            new CaseFile(new CaseNumber(2022, 1), opening, Acting.Noon), "Emne", People.Skip(1).Select(p => p.Organisation), People[0].User, Acting.Noon);
    }

    private static void Say(CaseThread thread, string said, ref int message)
    {
        var by = People["OAB".IndexOf(said[0], StringComparison.Ordinal)];
        if (said[1] == '~')
        {
            _ = thread.Withdraw(said[2] - '0', by.Organisation, Acting.Noon);
            return;
        }

        message++;
        var asks = said.IndexOf('?', StringComparison.Ordinal);
        if (said.IndexOf('!', StringComparison.Ordinal) is > 0 and var answers)
            thread.Answer(message, by.Organisation, [.. said[(answers + 1)..(asks < 0 ? said.Length : asks)].Select(n => n - '0')], Acting.Noon);
        if (asks > 0)
            thread.Ask(message, by, said[(asks + 1)..].Select(one => People["OAB".IndexOf(one, StringComparison.Ordinal)].Organisation), null, Acting.Noon);
    }

    private static IEnumerable<string> Waiting(CaseThread thread) => thread.Open.Select(a => $"{Sign(a.By)}?{Sign(a.Of)}{a.Message}");

    private static char Sign(OrganisationId organisation) => "OAB"[Array.FindIndex(People, p => p.Organisation == organisation)];
}
