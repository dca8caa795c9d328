using System.Globalization;

namespace Samlop.Intake.Eligibility;

/// <summary>Må avklares: what stands between the answers and a yes or no, and what a person should know beside an answer.</summary>
internal sealed class Clarifications(RuleBook book, PersonCase person, EligibilityAnswer answer)
{
    private readonly List<Clarification> found = [];

    /// <summary>The answer with what is to be clarified, in each finding and together.</summary>
    public static EligibilityAnswer Added(RuleBook book, PersonCase person, EligibilityAnswer answer)
    {
        Finding Own(Finding finding) => finding with { ToClarify = new Clarifications(book, person, answer).Hindering(finding).found };
        var all = new Clarifications(book, person, answer)
            .Hindering(answer.AdultRight)
            .Hindering(answer.TargetGroup)
            .Hindering(answer.Priority);
        all.AboutAdultRight();
        all.AboutPriority();
        all.AboutTheDay();
        return answer with
        {
            AdultRight = Own(answer.AdultRight),
            TargetGroup = Own(answer.TargetGroup),
            Priority = Own(answer.Priority),
            Requalification = answer.Requalification is { } requalification ? Own(requalification) : null,
            FastTrack = Own(answer.FastTrack),
            ToClarify = all.found,
        };
    }

    /// <summary>What is open in a finding; where one of two sections is enough, only in one that has not failed already.</summary>
    private Clarifications Hindering(Finding finding)
    {
        if (finding.Answer != Answer.ToClarify)
            return this;
        foreach (
            var set in finding.Reasons.GroupBy(r => r.Set).Where(set => EligibilityCheck.And(set.Where(r => !r.Chooses)) is null or true)
        )
        {
            foreach (var reason in set.Where(r => r.Rule.Decides && r.Holds is null)) Open(reason);
        }

        return this;
    }

    private void Open(Reason reason)
    {
        if (reason.Code == "HasAdultRight")
            Hindering(answer.AdultRight);
        else if (reason.Code == "InTargetGroup")
            Hindering(answer.TargetGroup);
        else if (reason.Code == ClarificationCode.NoRuleSet)
            Add($"{ClarificationCode.NoRuleSet}{reason.Set.Topic}", ClarificationCode.NoRuleSet);
        else if (reason.Rule.Certainty is Certainty.Unsure or Certainty.Missing)
            Add($"{reason.Code}Unsure", ClarificationCode.RuleUnsure, reason.Rule.Text);
        else if (
            reason.Code.StartsWith("GroundGives", StringComparison.Ordinal) && person.Candidates.Any(seen => seen?.GrantedTooEarly == true)
        )
            Add(ClarificationCode.GroundNotYetInUse);
        else if (reason.Facts.Any(f => f.Value is null))
            Missing(reason.Facts);
        else if (reason.Code.StartsWith("ProgrammeBegun", StringComparison.Ordinal))
            Add(ClarificationCode.ProgrammeLongOver);
        else if (
            reason.Code.StartsWith("GroundGives", StringComparison.Ordinal)
            && person.Seen?.Ground?.Programme == ProgrammeGround.NotInTable
        )
            Add(ClarificationCode.GroundNotInTable);
        else
            Add($"{reason.Code}ToClarify", ClarificationCode.RuleToClarify, reason.Rule.Text);
    }

    private void Missing(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts.Where(f => f.Value is null))
            Add($"{char.ToUpperInvariant(fact.Name[0])}{fact.Name[1..]}Missing", ClarificationCode.FactMissing, book.Names[fact.Name]);
    }

    private void AboutAdultRight()
    {
        if (Fails(answer.AdultRight, "TwentyFiveThisYearOrEarlier"))
            Add(ClarificationCode.CountyMayAdmitUnderTwentyFive);
        if (
            answer.AdultRight.Reasons.FirstOrDefault(r => r.Code == "EnoughSchoolYears") is { Holds: { } enough }
            && person.Person.LowerSecondary is { } lowerSecondary
            && lowerSecondary == (enough ? LowerSecondary.NotCompleted : LowerSecondary.Completed)
        )
        {
            Add(ClarificationCode.SchoolYearsContradictLowerSecondary);
        }

        if (answer.Requalification is { Answer: not Answer.No } && Fails(answer.AdultRight, "UpperSecondaryNotCompleted"))
            Add(ClarificationCode.RequalificationMayApply);
        if (person is { Person.LawfulStay: true, Person.Citizenship: Citizenship.Other, HasPermit: false })
            Add(ClarificationCode.LawfulStayWithoutPermit);
    }

    private void AboutPriority()
    {
        if (person.Person.Permits?.Any(p => p.GrantedOn > person.AsOf) == true)
            Add(ClarificationCode.PermitAfterDecision);
        if (answer.Priority.Answer == Answer.No || !Holds(answer.Priority, "GroundGivesProgramme"))
            return;
        if (
            answer.Priority.Reasons.FirstOrDefault(r => r.Code == "AgeWhenPermitGranted") is { Rule.Most: { } most }
            && person.AgeWhenGranted == most
        )
            Add(ClarificationCode.HighestAgeWhenPermitGranted);
        if (answer.Priority.Reasons.Any(r => r.Code == "NotInFullWork"))
            Add(ClarificationCode.WorkMayExclude);
        if (Fails(answer.Priority, "ProgrammeOffered"))
            Add(ClarificationCode.ProgrammeNotOffered);
    }

    private void AboutTheDay()
    {
        var until = book.KnownUntil.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        if (person.AsOf > book.KnownUntil)
            Add(
                ClarificationCode.RulesKnownUntil,
                ClarificationCode.RulesKnownUntil,
                new LocalText(until, until, book.KnownUntil.ToString("d MMMM yyyy", CultureInfo.InvariantCulture))
                {
                    Uk = until,
                    Ar = until,
                }
            );
    }

    private static bool Fails(Finding finding, string code) => finding.Reasons.Any(r => r.Code == code && r.Holds == false);

    private static bool Holds(Finding finding, string code) => finding.Reasons.Any(r => r.Code == code && r.Holds == true);

    private void Add(string code) => Add(code, code);

    private void Add(string code, string text, LocalText? about = null)
    {
        if (found.Exists(c => c.Code == code)) return;
        var template = book.Clarifications[text];
        string Fill(string language) => string.Format(CultureInfo.InvariantCulture, template.In(language), about?.In(language));
        found.Add(new Clarification(code, new LocalText(Fill("nb"), Fill("nn"), Fill("en")) { Uk = Fill("uk"), Ar = Fill("ar") }));
    }
}
