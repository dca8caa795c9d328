using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>What the assessors say together: answered by each of them, to what it says, and complete when all have.</summary>
public sealed class ConsensusRuleTests
{
    private static readonly string[] Criteria = ["purpose", Assessment.Overall];

    private enum Deed
    {
        SavedWhole,
        SavedPart,
        Agreed,
        Dissented,
        Presented,
        Reopened,
        Joined,
        Left,
    }

    /// <param name="Who">The one of four people who does it.</param>
    private sealed record Act(Deed Deed, int Who);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Answered_ByAllAssessors_IsComplete_AndNotBefore(int number)
    {
        var assessors = People(number);
        var note = Presented();
        foreach (var person in assessors)
        {
            note.CompletedAt.ShouldBeNull();
            note.Answer(person, null, assessors, Criteria, Acting.Noon).ShouldBeNull();
        }

        note.CompletedAt.ShouldBe(Acting.Noon);
    }

    [Fact]
    public void ADissent_IsAnAnswer_AndDoesNotKeepItOpen()
    {
        var assessors = People(2);
        var note = Presented();
        note.Answer(assessors[0], null, assessors, Criteria, Acting.Noon).ShouldBeNull();
        note.Answer(assessors[1], "Planen er for tynn.", assessors, Criteria, Acting.Noon.AddHours(1)).ShouldBeNull();
        note.CompletedAt.ShouldBe(Acting.Noon.AddHours(1));
        note.Answers.Single(a => a.Dissent is not null).User.ShouldBe(assessors[1]);
        note.Overall.ShouldBe(Grade.Good);
    }

    [Fact]
    public void Answer_ByOneWhoIsNoAssessor_IsRefused() =>
        Presented().Answer(Acting.User().User, null, People(2), Criteria, Acting.Noon).ShouldBe(ConsensusNote.NotAnAssessor);

    [Fact]
    public void Answer_Twice_IsRefused_AndTheFirstStands()
    {
        var assessors = People(2);
        var note = Presented();
        note.Answer(assessors[0], "Uenig.", assessors, Criteria, Acting.Noon).ShouldBeNull();
        note.Answer(assessors[0], null, assessors, Criteria, Acting.Noon).ShouldBe(ConsensusNote.ConsensusIsAnswered);
        note.Answers.Single().Dissent.ShouldBe("Uenig.");
    }

    [Theory]
    [InlineData(null, "Fordi.")]
    [InlineData(Grade.Good, null)]
    [InlineData(null, null)]
    public void Present_WithAGradeOrAReasonMissing_IsRefused_AndItStaysADraft(Grade? grade, string? reason)
    {
        var assessors = People(2);
        var note = Written();
        note.Save([("purpose", grade, reason)], assessors[0], Acting.Noon);
        note.Present(assessors[0], assessors, Criteria, Acting.Noon).ShouldBe(ConsensusNote.ConsensusIncomplete);
        (note.PresentedAt, note.Answers.Count).ShouldBe((null, 0));
        note.Gaps(Criteria).ShouldBe([new GradeGap("purpose", grade is null, reason is null)]);
    }

    [Fact]
    public void Answer_ToADraft_IsRefused()
    {
        var assessors = People(2);
        Written().MayAnswer(assessors[0], assessors, Criteria).ShouldBe(ConsensusNote.ConsensusNotPresented);
    }

    [Fact]
    public void Answer_ToACriterionThatTheCallHasGotSince_IsRefused()
    {
        var assessors = People(2);
        Presented().MayAnswer(assessors[0], assessors, [.. Criteria, "weight-new"]).ShouldBe(ConsensusNote.ConsensusIncomplete);
    }

    [Fact]
    public void WhoeverPresents_AgreesByThat_AndTheOthersAnswer()
    {
        var assessors = People(2);
        var note = Written();
        note.Present(assessors[1], assessors, Criteria, Acting.Noon).ShouldBeNull();
        (note.PresentedAt, note.SavedBy, note.CompletedAt).ShouldBe((Acting.Noon, assessors[1], null));
        note.Answers.Select(a => (a.User, a.Dissent)).ShouldBe([(assessors[1], null)]);
        note.MayAnswer(assessors[1], assessors, Criteria).ShouldBe(ConsensusNote.ConsensusIsAnswered);
        note.Answer(assessors[0], null, assessors, Criteria, Acting.Noon.AddHours(1)).ShouldBeNull();
        note.CompletedAt.ShouldBe(Acting.Noon.AddHours(1));
    }

    [Fact]
    public void Present_ByOneWhoIsNoAssessor_IsRefused()
    {
        var note = Written();
        note.Present(Acting.User().User, People(2), Criteria, Acting.Noon).ShouldBe(ConsensusNote.NotAnAssessor);
        note.PresentedAt.ShouldBeNull();
    }

    [Fact]
    public void PresentedAgainAsItIs_ByAnother_IsTheirAgreement_AndTheWriterStays()
    {
        var assessors = People(2);
        var note = Written();
        note.Present(assessors[0], assessors, Criteria, Acting.Noon).ShouldBeNull();
        note.Present(assessors[1], assessors, Criteria, Acting.Noon.AddHours(1)).ShouldBeNull();
        (note.PresentedAt, note.SavedBy, note.CompletedAt).ShouldBe((Acting.Noon, assessors[0], Acting.Noon.AddHours(1)));
    }

    [Fact]
    public void AChange_TakesAllAnswersAway()
    {
        var assessors = People(2);
        var note = Answered(assessors);
        note.Save([("purpose", Grade.Weak, "Ny lesning.")], assessors[0], Acting.Noon);
        (note.Answers.Count, note.CompletedAt, note.PresentedAt).ShouldBe((0, null, null));
        note.Present(assessors[0], assessors, Criteria, Acting.Noon).ShouldBeNull();
        note.CompletedAt.ShouldBeNull();
    }

    [Fact]
    public void Reopened_KeepsWhatItSays_AndWaitsForAll()
    {
        var note = Answered(People(2));
        note.Reopen();
        (note.Answers.Count, note.CompletedAt, note.Overall).ShouldBe((0, null, Grade.Good));
    }

    [Theory]
    [InlineData(Grade.Good, "Felles.", true)]
    [InlineData(Grade.Weak, "Felles.", false)]
    [InlineData(Grade.Good, "Annet.", false)]
    [InlineData(null, null, false)]
    public void Says_OnlyWhereGradeAndReasonAreTheSame(Grade? grade, string? reason, bool same) =>
        Written().Says([("purpose", grade, reason)]).ShouldBe(same);

    [Fact]
    public void ANoteThatIsNotWritten_SaysTheSameAsAnEmptyForm() =>
        new ConsensusNote(new(Guid.NewGuid())).Says([("purpose", null, null)]).ShouldBeTrue();

    /// <summary>
    /// Whatever is done and whoever comes and goes: each answers once, to what it says now, and complete means that every assessor of the
    /// moment has answered a whole note.
    /// </summary>
    [Fact]
    public void AnySequence_IsCompleteOnlyWhenAllAnsweredWhatItSays()
    {
        var act = from deed in Gen.Elements(Enum.GetValues<Deed>()) from who in Gen.Choose(0, 3) select new Act(deed, who);
        act.Several(40).Holds(acts =>
        {
            var people = People(4);
            var assessors = people.Take(2).ToList();
            var note = new ConsensusNote(new(Guid.NewGuid()));
            foreach (var each in acts)
            {
                var version = note.Version;
                var no = Do(note, each, people, assessors);
                if (no is not null) note.Version.ShouldBe(version);

                note.Answers.Select(a => a.User).ShouldBeUnique();
                if (each.Deed is Deed.SavedPart or Deed.SavedWhole or Deed.Reopened) note.Answers.ShouldBeEmpty();
                if (note.Answers.Count > 0) note.PresentedAt.ShouldNotBeNull();
                if (note.Answers.Count > 0) note.Grades.Count(g => g is { Grade: not null, Reason: not null }).ShouldBe(Criteria.Length);
                var all = assessors.Count > 0 && assessors.All(a => note.Answers.Any(answer => answer.User == a));
                (note.CompletedAt is not null).ShouldBe(all);
                note.Overall.ShouldBe(note.Grades.FirstOrDefault(g => g.Criterion == Assessment.Overall)?.Grade);
            }
        });
    }

    // As the use cases do: another set of assessors is another note to agree on.
    private static Refusal? Do(ConsensusNote note, Act act, List<UserId> people, List<UserId> assessors)
    {
        var person = people[act.Who];
        switch (act.Deed)
        {
            case Deed.SavedWhole: Write(note); return null;
            case Deed.SavedPart: note.Save([("purpose", Grade.Weak, null)], person, Acting.Noon); return null;
            case Deed.Presented: return note.Present(person, assessors, Criteria, Acting.Noon);
            case Deed.Agreed: return note.Answer(person, null, assessors, Criteria, Acting.Noon);
            case Deed.Dissented: return note.Answer(person, "Uenig.", assessors, Criteria, Acting.Noon);
            case Deed.Joined when !assessors.Contains(person): assessors.Add(person); break;
            case Deed.Left when assessors.Contains(person): assessors.Remove(person); break;
            case Deed.Reopened: break;
            default: return null;
        }

        note.Reopen();
        return null;
    }

    private static List<UserId> People(int number) => [.. Enumerable.Range(0, number).Select(_ => Acting.User().User)];

    private static void Write(ConsensusNote note) =>
        note.Save(Criteria.Select(c => (c, (Grade?)Grade.Good, (string?)"Felles.")), Acting.User().User, Acting.Noon);

    private static ConsensusNote Written()
    {
        var note = new ConsensusNote(new(Guid.NewGuid()));
        Write(note);
        return note;
    }

    /// <summary>Laid before them by somebody who is an assessor no more: no one of these has answered.</summary>
    private static ConsensusNote Presented()
    {
        var note = Written();
        var writer = Acting.User().User;
        note.Present(writer, [writer, Acting.User().User], Criteria, Acting.Noon).ShouldBeNull();
        note.Reopen();
        return note;
    }

    private static ConsensusNote Answered(List<UserId> assessors)
    {
        var note = Presented();
        foreach (var person in assessors) note.Answer(person, null, assessors, Criteria, Acting.Noon).ShouldBeNull();
        note.CompletedAt.ShouldNotBeNull();
        return note;
    }
}
