using Samlop.Persons.Terms;
using Samlop.Platform.Evaluation;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Sharing;

/// <summary>
/// Reads a question in the format <c>sharing-1</c> into the rows that the conditions ask. A fault names the path of its field.
/// </summary>
internal static class SharingCaseReader
{
    public const string Format = "sharing-1";

    private const string Supervisor = "supervisor";

    /// <exception cref="InvalidInput">The document is not of the format.</exception>
    public static SharingCase Read(JsonInput document)
    {
        if (document["format"] is var format && format.Text() != Format) throw format.Bad($"must be {Format}");
        document.OnlyKnows(
            "format", "asOf", "viewer", "otherRoles", "membership", "person", "tie", "dataOwner", "dataDated", "subjectOfData",
            "underHealthPersonnelAct", "noteMentions", "category", "purpose", "question", "consents", "consentNamesChild", "order",
            "demand", "decision", "placement", "contract", "confidentialityStatement", "glass", "informed", "inThread", "citedBasis",
            "othersInClass", "trueCount");
        document.Optional("citedBasis")?.Text();
        foreach (var role in document.Optional("otherRoles")?.Items() ?? [])
        {
            role.OnlyKnows("organisation", "role");
            role.Optional("organisation")?.Text();
            role.Optional("role")?.Text();
        }

        var (asking, counted) = (ReadAsking(document), ReadCount(document));
        var owner = document["dataOwner"].Body();
        var personId = document["person"]["id"].Filled();
        var question = new Question
        {
            By = asking,
            Person = new SharedPersonReader(document, asking, owner).Read(),
            OwnerKind = owner.Kind,
            Owner = owner.Organisation,
            Dated = document.Optional("dataDated")?.Date(),
            UnderHealthPersonnelAct = document.Optional("underHealthPersonnelAct")?.Flag() ?? false,
            AboutAnother = document.Optional("subjectOfData") is { } subject && subject.Filled() != personId,
            MentionsAnother = MentionsAnother(document, personId),
            InThread = document.Optional("inThread")?.Flag() ?? false,
        };
        return new SharingCase(question, counted);
    }

    private static Asking ReadAsking(JsonInput document)
    {
        var moment = document["asOf"].Moment();
        var viewer = document["viewer"];
        viewer.OnlyKnows("user", "actingFor", "role");
        var actingFor = viewer["actingFor"].Body();
        var role = viewer.Optional("role")?.Text();
        return new Asking
        {
            User = new UserId(SharingFields.IdOf(viewer["user"].Filled())),
            For = actingFor,
            ReaderKind = actingFor.Kind is PartyKind.Company && role == Supervisor ? PartyKind.CompanySupervisor : actingFor.Kind,
            Category = document["category"].Word<PersonCategory>(),
            Purpose = document["purpose"].Word<SharingPurpose>(),
            Moment = moment,
            IsMember = IsMember(document, moment.Day),
            Counts = document.Optional("question")?.Text().StartsWith("count", StringComparison.Ordinal) ?? false,
        };
    }

    private static bool IsMember(JsonInput document, DateOnly day)
    {
        if (document.Optional("membership") is not { } membership) return true;
        membership.OnlyKnows("from", "to");
        var (from, to) = membership.Days("to");
        return from <= day && (to is null || day <= to);
    }

    private static CountAsked? ReadCount(JsonInput document)
    {
        var others = document.Optional("othersInClass")?.IntBetween(0, int.MaxValue);
        var whole = document.Optional("trueCount")?.IntBetween(0, int.MaxValue);
        if (document.Optional("question") is not { } question) return null;
        return new CountAsked(
            question.Text() switch
            {
                var text when text.StartsWith("count", StringComparison.Ordinal) => CountKind.Count,
                var text when text.StartsWith("search", StringComparison.Ordinal) => CountKind.Search,
                _ => throw question.Bad("must begin with count or search"),
            },
            others,
            whole);
    }

    private static bool MentionsAnother(JsonInput document, string personId)
    {
        if (document.Optional("noteMentions") is not { } mentions) return false;
        mentions.OnlyKnows("person", "category");
        mentions.Optional("category")?.Word<PersonCategory>();
        return mentions.Optional("person") is { } person && person.Filled() != personId;
    }
}
