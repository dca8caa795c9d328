using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Letters;

/// <summary>An openly invented decision that a template is looked at with.</summary>
internal static class TemplateExample
{
    public static LetterContent Letter(Template template, AppealStanding appeal, NorwegianForm form, DateOnly today)
    {
        var language = form.Culture();
        string Say(string key) => Phrase.In<LettersText>(key).In(language);
        var content = DecisionContent.Empty(template.Kind, today.Year) with
        {
            Ground = template.Kind == DecisionKind.Dismissal ? DismissalGround.Late : null,
            LetterText = Say(nameof(LettersText.Example_Reasons)),
            AnswerBy = template.Kind == DecisionKind.Award ? today.AddMonths(1) : null,
            Lines =
                template.Kind == DecisionKind.Award
                    ?
                    [
                        new(today.Year, "a", Money.FromKroner(900_000)),
                        new(today.Year, "b", Money.FromKroner(700_000)),
                        new(today.Year + 1, "a", Money.FromKroner(950_000)),
                    ]
                    : [],
            Conditions = template.Kind == DecisionKind.Award ? [new(Say(nameof(LettersText.Example_Condition)), today.AddMonths(3))] : [],
            Reports =
                template.Kind == DecisionKind.Award
                    ? [new(Say(nameof(LettersText.Example_Report)), new DateOnly(today.Year + 1, 2, 1))]
                    : [],
        };
        var (county, directorate, title) = (
            Say(nameof(LettersText.Example_County)),
            Say(nameof(LettersText.Example_Directorate)),
            Say(nameof(LettersText.Example_CallTitle))
        );
        var values = new Dictionary<string, string>
        {
            ["fylkeskommune"] = county,
            ["direktorat"] = directorate,
            ["utlysning"] = $"00-{today.Year}",
            ["tittel"] = title,
            ["saksnummer"] = $"{today.Year}/00000",
            ["år"] = today.Year.ToString(language),
            ["mottatt"] = Written.Date(today, language),
            ["tidspunkt"] = new Apply.InstantArgument(OsloClock.EndOf(today)).ToString(null, language),
            ["søknadsfrist"] = Written.Date(today, language),
            ["beløp"] = Written.Amount(content.Amount, language),
            ["svarfrist"] = Written.Date(today.AddMonths(1), language),
        };
        return new LetterContent(
            template.Kind,
            form,
            template.Number,
            directorate,
            county,
            values["saksnummer"],
            values["utlysning"],
            today,
            Say(nameof(LettersText.Example_Person)),
            OsloClock.Instant(today, new TimeOnly(12, 0)),
            content,
            new(StringComparer.Ordinal) { ["a"] = Say(nameof(LettersText.Example_CostA)), ["b"] = Say(nameof(LettersText.Example_CostB)) },
            LetterComposer.Filled(template, content, appeal, form, values),
            null
        );
    }
}
