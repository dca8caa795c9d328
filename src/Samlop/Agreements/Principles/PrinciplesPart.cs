using System.Text.Json;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Principles;

/// <summary>How a regional agreement answers each principle in force. What is signed has the principles as they were said.</summary>
public sealed class PrinciplesPart(AppDb db) : IAgreementPart
{
    public string Code => "principles";

    public int Order => 15;

    public Phrase Title { get; } = Phrase.In<PrinciplesText>(nameof(PrinciplesText.Answers_Title));

    /// <summary>Circular 17-2022: it is the regional model that can be adjusted.</summary>
    public static bool IsOf(AgreementKind kind) => kind.Code == AgreementKinds.RegionalCode;

    public bool Has(AgreementKind kind) => IsOf(kind);

    public string Url(CaseNumber number) => PrincipleUrls.Answers(number);

    public async Task<PartOfDraft> Read(Agreement agreement, CancellationToken cancel)
    {
        if (await db.PrinciplesInForce(cancel) is not { } inForce) return new(null, []);
        var answers = await db.PrincipleAnswersOf(agreement, cancel);
        var said = new Said(
            inForce.Number,
            [.. inForce.Principles.OrderBy(p => p.Place).Select(p =>
                new SaidOf(p.Code, p.Title, p.Text, answers.GetValueOrDefault(p.Code)?.Text))]);
        var missing =
            from p in inForce.Principles
            where p.IsRequired && answers.GetValueOrDefault(p.Code)?.Text is null
            select new AgreementGap(
                Phrase.In<PrinciplesText>(nameof(PrinciplesText.Missing_Answer), p.Title),
                PrincipleUrls.Answer(agreement.Number, p.Code));
        return new(JsonSerializer.Serialize(said, Answers.Json), [.. missing]);
    }

    public async Task Restore(Agreement agreement, string? json, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        var before = json is null ? new(0, []) : ReadJson(json);
        var texts = before.Principles.Where(p => p.Answer is not null).ToDictionary(p => p.Code, p => p.Answer!);
        var saved = await db.PrincipleAnswersOf(agreement, cancel);
        foreach (var code in saved.Keys.Union(texts.Keys))
        {
            if (!saved.TryGetValue(code, out var answer)) db.Add(answer = new PrincipleAnswer(agreement.Id, code));
            if (answer.Text == texts.GetValueOrDefault(code)) continue;
            var answers = Answers.Empty;
            if (texts.TryGetValue(code, out var text)) answers.Fields[PrincipleAnswerForm.Answer] = text;
            answer.Save(answers, before.Number, answer.Version, by, at);
        }
    }

    public IEnumerable<AgreementLine> Tell(string json, AgreementContent whole) =>
        from principle in ReadJson(json).Principles
        let title = Phrase.Verbatim(principle.Title)
        from line in new[]
        {
            new AgreementLine(
                $"{principle.Code}.principle", title, Phrase.In<PrinciplesText>(nameof(PrinciplesText.Principle)), principle.Text),
            new AgreementLine(
                $"{principle.Code}.answer", title, Phrase.In<PrinciplesText>(nameof(PrinciplesText.Answer_Label)),
                principle.Answer ?? PrinciplesText.NotAnswered),
        }
        select line;

    private static Said ReadJson(string json) => JsonSerializer.Deserialize<Said>(json, Answers.Json)!;

    private sealed record Said(int Number, IReadOnlyList<SaidOf> Principles);

    private sealed record SaidOf(string Code, string Title, string Text, string? Answer);
}
