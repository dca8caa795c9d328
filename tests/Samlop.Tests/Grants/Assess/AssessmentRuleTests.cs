using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>One assessor's assessment: written alone, handed in once, kept whatever becomes of the assignment.</summary>
public sealed class AssessmentRuleTests
{
    private static readonly string[] Criteria = ["purpose", "plan", Assessment.Overall];

    public enum Stand
    {
        Assigned,
        Written,
        HandedIn,
        Ended,
        HandedInAndEnded,
    }

    private enum Act
    {
        SavedPart,
        SavedWhole,
        HandedIn,
        HandedInByOther,
        TakenBack,
        TakenBackAfterOthers,
        NewVersion,
        Moved,
        Ended,
    }

    /// <summary>The code of the refusal; empty where the assessor may.</summary>
    [Theory]
    [InlineData(Stand.Assigned, "", "AssessmentIncomplete", "AssessmentNotHandedIn")]
    [InlineData(Stand.Written, "", "", "AssessmentNotHandedIn")]
    [InlineData(Stand.HandedIn, "AssessmentIsHandedIn", "AssessmentIsHandedIn", "")]
    [InlineData(Stand.Ended, "AssignmentHasEnded", "AssignmentHasEnded", "AssignmentHasEnded")]
    [InlineData(Stand.HandedInAndEnded, "AssignmentHasEnded", "AssignmentHasEnded", "AssignmentHasEnded")]
    public void WhatTheAssessorMay_FollowsFromWhatIsDone(Stand stand, string write, string handIn, string takeBack)
    {
        var assessor = Acting.User();
        var it = At(stand, assessor);
        (it.MayWrite(assessor)?.Code ?? "").ShouldBe(write);
        (it.MayHandIn(assessor, Criteria)?.Code ?? "").ShouldBe(handIn);
        (it.MayTakeBack(assessor, false, 1)?.Code ?? "").ShouldBe(takeBack);
    }

    [Theory]
    [InlineData(Stand.Assigned)]
    [InlineData(Stand.Written)]
    [InlineData(Stand.HandedIn)]
    [InlineData(Stand.Ended)]
    [InlineData(Stand.HandedInAndEnded)]
    public void AnybodyElse_MayNothing_HoweverItStands(Stand stand)
    {
        var it = At(stand, Acting.User());
        var others = new[] { Acting.User(), Actor.System, Actor.Nobody };
        foreach (var other in others)
        {
            it.MayWrite(other).ShouldBe(Refusal.NotAllowed);
            it.MayHandIn(other, Criteria).ShouldBe(Refusal.NotAllowed);
            it.MayTakeBack(other, false, 1).ShouldBe(Refusal.NotAllowed);
        }
    }

    [Theory]
    [InlineData(false, 1, null)]
    [InlineData(false, 2, null)]
    [InlineData(true, 1, "OthersHaveHandedIn")]
    [InlineData(true, 2, null)]
    public void TakeBack_AfterOthersHaveHandedIn_IsOnlyForANewerVersion(bool othersHandedIn, int newest, string? refused)
    {
        var assessor = Acting.User();
        At(Stand.HandedIn, assessor).TakeBack(assessor, othersHandedIn, newest)?.Code.ShouldBe(refused);
        (At(Stand.HandedIn, assessor).MayTakeBack(assessor, othersHandedIn, newest) is null).ShouldBe(refused is null);
    }

    [Theory]
    [InlineData("purpose", null, "Godt.")]
    [InlineData("plan", Grade.Good, null)]
    [InlineData(Assessment.Overall, null, null)]
    public void HandIn_WithAGradeOrAReasonMissing_IsRefused_AndNothingIsHandedIn(string criterion, Grade? grade, string? reason)
    {
        var assessor = Acting.User();
        var it = At(Stand.Written, assessor);
        it.Save([(criterion, grade, reason)], Acting.Noon);
        it.HandIn(assessor, Criteria, 1, Acting.Noon).ShouldBe(Assessment.AssessmentIncomplete);
        (it.HandedInAt, it.SentVersion).ShouldBe((null, null));
    }

    [Fact]
    public void HandIn_AsksForACriterionThatTheCallHasGotSince()
    {
        var assessor = Acting.User();
        var it = At(Stand.Written, assessor);
        it.MayHandIn(assessor, [.. Criteria, "weight-new"]).ShouldBe(Assessment.AssessmentIncomplete);
    }

    [Fact]
    public void TheWeakestGrade_IsAGrade()
    {
        var assessor = Acting.User();
        var it = At(Stand.Assigned, assessor);
        it.Save(Criteria.Select(c => (c, (Grade?)Grade.NotMet, (string?)"Nei.")), Acting.Noon);
        it.HandIn(assessor, Criteria, 1, Acting.Noon).ShouldBeNull();
        it.GradeOf("plan").ShouldBe(Grade.NotMet);
    }

    [Fact]
    public void TakenBack_KeepsWhatWasWritten_AndIsOfNoVersion()
    {
        var assessor = Acting.User();
        var it = At(Stand.HandedIn, assessor);
        it.TakeBack(assessor, false, 1).ShouldBeNull();
        (it.HandedInAt, it.SentVersion).ShouldBe((null, null));
        it.Grades.Select(g => (g.Criterion, g.Grade, g.Reason)).ShouldBe(Criteria.Select(c => (c, (Grade?)Grade.Good, (string?)"Godt.")));
        it.HandIn(assessor, Criteria, 2, Acting.Noon).ShouldBeNull();
        it.SentVersion.ShouldBe(2);
    }

    [Fact]
    public void End_Twice_KeepsTheFirstMoment()
    {
        var it = At(Stand.Written, Acting.User());
        it.End(Acting.Noon);
        it.End(Acting.Noon.AddDays(1));
        (it.EndedAt, it.Counts).ShouldBe((Acting.Noon, false));
    }

    [Fact]
    public void Save_OfSomeCriteria_LeavesTheOthers()
    {
        var it = At(Stand.Written, Acting.User());
        it.Save([("plan", Grade.Weak, "Tynn.")], Acting.Noon.AddHours(1));
        it.Grades.Count.ShouldBe(Criteria.Length);
        (it.GradeOf("plan"), it.GradeOf("purpose"), it.GradeOf("ukjent")).ShouldBe((Grade.Weak, Grade.Good, null));
    }

    [Fact]
    public void ACriterion_HasChangedSinceAVersion_OnlyWhereItSaysSomethingElse()
    {
        var it = At(Stand.Written, Acting.User());
        var version = it.Version;
        it.Save([("plan", Grade.Weak, "Tynn."), ("purpose", Grade.Good, "Godt.")], Acting.Noon);
        it.HasChangedSince(version, ["plan"]).ShouldBeTrue();
        it.HasChangedSince(version, ["purpose", Assessment.Overall, "ukjent"]).ShouldBeFalse();
        it.HasChangedSince(it.Version, Criteria).ShouldBeFalse();
    }

    /// <summary>Whatever happens: handed in is whole and of a version, and never changed without being taken back.</summary>
    [Fact]
    public void AnySequence_HandsInOnlyWhatIsWhole_AndChangesNothingHandedIn() =>
        Gen.Elements(Enum.GetValues<Act>()).Several().Holds(acts =>
        {
            var (assessor, newest) = (Acting.User(), 1);
            var it = At(Stand.Assigned, assessor);
            foreach (var act in acts)
            {
                var (handedIn, said, ended) = (it.HandedInAt, Said(it), it.EndedAt);
                if (act == Act.NewVersion) newest++;
                else Do(it, act, assessor, newest);

                (it.HandedInAt is null).ShouldBe(it.SentVersion is null);
                if (it.SentVersion is { } version) version.ShouldBeInRange(1, newest);
                if (it.HandedInAt is not null) it.Grades.Count(g => g is { Grade: not null, Reason: not null }).ShouldBe(Criteria.Length);
                if (handedIn is not null) Said(it).ShouldBe(said);
                if (ended is not null) (it.EndedAt, it.HandedInAt, Said(it)).ShouldBe((ended, handedIn, said));
                if (act is not (Act.TakenBack or Act.TakenBackAfterOthers) && handedIn is not null) it.HandedInAt.ShouldBe(handedIn);
            }
        });

    private static void Do(Assessment it, Act act, Actor assessor, int newest)
    {
        switch (act)
        {
            case Act.SavedPart when it.MayWrite(assessor) is null: it.Save([("plan", Grade.Weak, null)], Acting.Noon); break;
            case Act.SavedWhole when it.MayWrite(assessor) is null: Write(it); break;
            case Act.HandedIn: it.HandIn(assessor, Criteria, newest, Acting.Noon); break;
            case Act.HandedInByOther: it.HandIn(Acting.User(), Criteria, newest, Acting.Noon).ShouldBe(Refusal.NotAllowed); break;
            case Act.TakenBack: it.TakeBack(assessor, false, newest); break;
            case Act.TakenBackAfterOthers: it.TakeBack(assessor, true, newest); break;
            case Act.Moved: it.MoveDue(it.DueOn.AddDays(1), Acting.Noon); break;
            case Act.Ended: it.End(Acting.Noon); break;
            default: it.MayWrite(assessor).ShouldNotBeNull(); break;
        }
    }

    private static string Said(Assessment it) => string.Join('|', it.Grades.Select(g => $"{g.Criterion}:{g.Grade}:{g.Reason}"));

    private static void Write(Assessment it) => it.Save(Criteria.Select(c => (c, (Grade?)Grade.Good, (string?)"Godt.")), Acting.Noon);

    private static Assessment At(Stand stand, Actor assessor)
    {
        var it = new Assessment(new(Guid.NewGuid()), new(Guid.NewGuid()), assessor.User, Acting.Day, null, Acting.User().User, Acting.Noon);
        if (stand != Stand.Assigned) Write(it);
        if (stand is Stand.HandedIn or Stand.HandedInAndEnded) it.HandIn(assessor, Criteria, 1, Acting.Noon).ShouldBeNull();
        if (stand is Stand.Ended or Stand.HandedInAndEnded) it.End(Acting.Noon);
        return it;
    }
}
