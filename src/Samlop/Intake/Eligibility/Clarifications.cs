using System.Globalization;

namespace Samlop.Intake.Eligibility;

/// <summary>Må avklares: what stands between the answers and a yes or no, and what a person should know beside an answer.</summary>
internal sealed class Clarifications(RuleBook book, PersonCase person, EligibilityAnswer answer)
{
    private readonly List<Clarification> found = [];

    public IReadOnlyList<Clarification> All()
    {
        foreach (var finding in new[] { answer.AdultRight, answer.TargetGroup, answer.Priority, answer.FastTrack, answer.Requalification })
        {
            if (finding?.Answer != Answer.ToClarify) continue;
            foreach (var reason in finding.Reasons.Where(r => r.Rule.Decides && r.Holds is null)) Open(reason);
        }

        AboutAdultRight();
        AboutPriority();
        return found;
    }

    private void Open(Reason reason)
    {
        // What hinders the adult right is listed there.
        if (reason.Code == "HasAdultRight") return;
        if (reason.Code == ClarificationCode.NoRuleSet) Add($"{ClarificationCode.NoRuleSet}{reason.Set.Topic}", ClarificationCode.NoRuleSet);
        else if (reason.Rule.Certainty is Certainty.Unsure or Certainty.Missing) Add($"{reason.Code}Unsure", ClarificationCode.RuleUnsure, reason.Rule.Text);
        else if (reason.Facts.Any(f => f.Value is null)) Missing(reason.Facts);
        else if (reason.Code.StartsWith("GroundGives", StringComparison.Ordinal)) Add(person.Ground?.Clarify ?? ClarificationCode.TrainingSectionMayApply);
        else Add($"{reason.Code}ToClarify", ClarificationCode.RuleToClarify, reason.Rule.Text);
    }

    private void Missing(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts.Where(f => f.Value is null)) Add($"{char.ToUpperInvariant(fact.Name[0])}{fact.Name[1..]}Missing", ClarificationCode.FactMissing, book.Names[fact.Name]);
    }

    private void AboutAdultRight()
    {
        if (Fails(answer.AdultRight, "TwentyFiveThisYearOrEarlier")) Add(ClarificationCode.CountyMayAdmitUnderTwentyFive);
        if (answer.AdultRight.Reasons.FirstOrDefault(r => r.Code == "EnoughSchoolYears") is { Holds: { } enough } && person.Person.LowerSecondary is { } lowerSecondary
            && lowerSecondary == (enough ? LowerSecondary.NotCompleted : LowerSecondary.Completed))
        {
            Add(ClarificationCode.SchoolYearsContradictLowerSecondary);
        }

        if (answer.Requalification is { Answer: not Answer.No } && Fails(answer.AdultRight, "UpperSecondaryNotCompleted")) Add(ClarificationCode.RequalificationMayApply);
        if (person is { Person.LawfulStay: true, Person.Citizenship: Citizenship.Other, Permits.Count: 0 }) Add(ClarificationCode.LawfulStayWithoutPermit);
    }

    private void AboutPriority()
    {
        if (person.Person.Permits?.Any(p => p.GrantedOn > person.AsOf) == true) Add(ClarificationCode.PermitAfterDecision);
        if (answer.Priority.Reasons.FirstOrDefault(r => r.Code == "AgeWhenPermitGranted") is { Rule.Most: { } most } && person.AgeWhenGranted == most) Add(ClarificationCode.HighestAgeWhenPermitGranted);
        if (answer.Priority.Answer != Answer.Yes) return;
        if (answer.Priority.Reasons.Any(r => r.Code == "NotInFullWork") && Holds(answer.Priority, "GroundGivesProgramme")) Add(ClarificationCode.WorkMayExclude);
        if (Fails(answer.Priority, "ProgrammeOffered") && Holds(answer.Priority, "GroundGivesProgramme")) Add(ClarificationCode.ProgrammeNotOffered);
    }

    private static bool Fails(Finding finding, string code) => finding.Reasons.Any(r => r.Code == code && r.Holds == false);

    private static bool Holds(Finding finding, string code) => finding.Reasons.Any(r => r.Code == code && r.Holds == true);

    private void Add(string code) => Add(code, code);

    private void Add(string code, string text, LocalText? about = null)
    {
        if (found.Exists(c => c.Code == code)) return;
        var template = book.Clarifications[text];
        string Fill(Func<LocalText, string> language) => string.Format(CultureInfo.InvariantCulture, language(template), about is null ? "" : language(about));
        found.Add(new Clarification(code, new LocalText(Fill(t => t.Nb), Fill(t => t.Nn), Fill(t => t.En))));
    }
}
