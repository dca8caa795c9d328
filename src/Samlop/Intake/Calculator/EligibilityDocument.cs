using System.Globalization;
using System.Text.Json;
using Samlop.Intake.Eligibility;

namespace Samlop.Intake.Calculator;

/// <summary>Writes a question in the format <c>eligibility-1</c>, as <see cref="EligibilityInput"/> reads it.</summary>
internal static class EligibilityDocument
{
    public static void Write(Utf8JsonWriter json, EligibilityQuestion question)
    {
        var person = question.Person;
        json.WriteStartObject();
        json.WriteString("format", "eligibility-1");
        Date(json, "asOf", question.AsOf);
        json.WriteStartObject("person");
        Date(json, "birthDate", person.BirthDate);
        Date(json, "arrivedOn", person.ArrivedOn);
        json.WriteString("citizenship", person.Citizenship?.ToString());
        Permits(json, person.Permits);
        Flag(json, "lawfulStay", person.LawfulStay);
        Number(json, "schoolYears", person.SchoolYears);
        json.WriteString("lowerSecondary", person.LowerSecondary?.ToString());
        json.WriteString("upperSecondary", person.UpperSecondary?.ToString());
        Norwegian(json, person.Norwegian);
        Flag(json, "canFollowOrdinaryTraining", person.CanFollowOrdinaryTraining);
        json.WriteStartObject("introductionProgramme");
        Flag(json, "offered", person.ProgrammeOffered);
        Date(json, "startedOn", person.ProgrammeStartedOn);
        json.WriteEndObject();
        Flag(json, "requalificationUsed", person.RequalificationUsed);
        FastTrack(json, person.FastTrack);
        Situation(json, person.Situation);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Permits(Utf8JsonWriter json, IReadOnlyList<Permit>? permits)
    {
        if (permits is null)
        {
            json.WriteNull("permits");
            return;
        }

        json.WriteStartArray("permits");
        foreach (var permit in permits)
        {
            json.WriteStartObject();
            json.WriteString("ground", permit.Ground);
            Date(json, "grantedOn", permit.GrantedOn);
            if (permit.Paragraph is { } paragraph)
                json.WriteString("paragraph", EligibilityInput.Paragraphs.Single(known => known.Value == paragraph).Key);
            if (permit.OnProtectionApplication is { } protection)
                json.WriteBoolean("onProtectionApplication", protection);
            if (permit.ReferenceSettledOn is not null)
                Date(json, "referenceSettledOn", permit.ReferenceSettledOn);
            if (permit.FamilyAppliedOn is not null)
                Date(json, "familyAppliedOn", permit.FamilyAppliedOn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Norwegian(Utf8JsonWriter json, NorwegianLevels? levels)
    {
        if (levels is null)
        {
            json.WriteNull("norwegian");
            return;
        }

        json.WriteStartObject("norwegian");
        json.WriteString("listening", levels.Listening?.ToString());
        json.WriteString("reading", levels.Reading?.ToString());
        json.WriteString("spoken", levels.Spoken?.ToString());
        json.WriteString("written", levels.Written?.ToString());
        json.WriteEndObject();
    }

    private static void FastTrack(Utf8JsonWriter json, FastTrackPlan plan)
    {
        json.WriteStartObject("fastTrack");
        Flag(json, "closeToWork", plan.CloseToWork);
        Flag(json, "competenceMapped", plan.CompetenceMapped);
        Flag(json, "languageOffered", plan.LanguageOffered);
        Date(json, "from", plan.From);
        Date(json, "to", plan.To);
        json.WriteEndObject();
    }

    private static void Situation(Utf8JsonWriter json, Situation situation)
    {
        json.WriteStartObject("situation");
        Flag(json, "man", situation.Man);
        Flag(json, "registeredWithNav", situation.RegisteredWithNav);
        Flag(json, "employed", situation.Employed);
        Flag(json, "priorLearningRecognised", situation.PriorLearningRecognised);
        Number(json, "practiceMonths", situation.PracticeMonths);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
