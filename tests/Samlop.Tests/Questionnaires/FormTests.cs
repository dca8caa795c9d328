using FsCheck;
using FsCheck.Fluent;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Questionnaires;

/// <summary>What holds of every form: each question and each cell of its lists, at every limit, and the laws of what is kept.</summary>
public abstract class FormTests(Questionnaire form, AnswerSets sets)
{
    private readonly Arbitrary<Answered> any = AnswerSamples.Any(form, sets).ToArbitrary();

    private readonly Arbitrary<(Answered Before, Answered After)> two =
        AnswerSamples.Any(form, sets).Zip(AnswerSamples.Any(form, sets), (before, after) => (before, after)).ToArbitrary();

    private IEnumerable<(QuestionnairePart Part, Question Question)> Questions =>
        from part in form.Parts from question in part.Questions select (part, question);

    private IEnumerable<(QuestionnairePart Part, Question List)> Lists => Questions.Where(q => q.Question.Kind == QuestionKind.Rows);

    [Fact, Requirement("C-01", "C-04")]
    public void WhatIsTyped_IsKeptInItsOneForm_OrToldBesideItsField()
    {
        foreach (var (part, question) in Questions.Where(q => q.Question.Kind is not (QuestionKind.Rows or QuestionKind.Choices)))
        {
            AnswerSamples.Cases(question, sets).ShouldNotBeEmpty($"{question.Kind}");
            foreach (var (typed, kept, error) in AnswerSamples.Cases(question, sets))
            {
                var (answers, errors) = Read(part, Posted.Answering((question.Key, typed)));

                answers.Text(question.Key).ShouldBe(kept, $"{part.Key}.{question.Key}: {typed}");
                errors.ShouldBe(error is null ? [] : [("Fields[0].Value", error)], $"{part.Key}.{question.Key}: {typed}");
            }
        }
    }

    [Fact, Requirement("C-01", "C-04")]
    public void WhatIsTypedInACell_IsKeptInItsOneForm_OrToldBesideIt()
    {
        foreach (var (part, list) in Lists)
        {
            foreach (var (column, at) in list.Columns.Select((column, at) => (column, at)))
            {
                foreach (var (typed, kept, error) in AnswerSamples.Cases(column, sets))
                {
                    var (answers, errors) = Read(part, Posted.Of(AnswerSamples.ARow(list, sets, at, typed)));

                    answers.Rows(list.Key).Single().Cells.GetValueOrDefault(column.Key).ShouldBe(kept, $"{list.Key}.{column.Key}: {typed}");
                    var told = errors.Where(e => e.Field == $"Rows[0].Cells[{at}]").Select(e => e.Key);
                    if (error is not null) told.ShouldBe([error], $"{list.Key}.{column.Key}: {typed}");
                }
            }
        }
    }

    [Fact]
    public void Rows_UpToTheLimitAreTaken_OneMoreIsToldAtTheLast_AndEmptyOnesAreNone()
    {
        foreach (var (part, list) in Lists)
        {
            foreach (var (rows, taken) in new[] { (0, true), (1, true), (list.Most, true), (list.Most + 1, false) })
            {
                var posted = Posted.Of(new TypedRow { List = list.Key, Cells = [" ", "", null] });
                for (var n = 0; n < rows; n++) posted.Rows.Add(Numbered(list, n));

                var (answers, errors) = Read(part, posted);

                answers.Rows(list.Key).Count.ShouldBe(rows);
                answers.Rows(list.Key).Select(row => row.Code).ShouldBeUnique();
                errors.ShouldBe(taken ? [] : [($"Rows[{rows}].Cells[0]", nameof(QuestionnairesText.Error_TooManyRows))], list.Key);
            }
        }
    }

    [Fact]
    public void Row_WithoutACellThatIsNeeded_IsToldThere()
    {
        foreach (var (part, list) in Lists)
        {
            foreach (var (_, at) in list.Columns.Select((column, at) => (column, at)).Where(c => c.column.Needed))
            {
                var row = AnswerSamples.ARow(list, sets, at, " ");
                if (row.Cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                Read(part, Posted.Of(row)).Errors.ShouldContain(($"Rows[0].Cells[{at}]", nameof(QuestionnairesText.Error_RowCell)), list.Key);
            }
        }
    }

    [Fact]
    public void Row_ThatBeginsAsAnother_IsToldWithTheLineOfIt_WhereTheListNamesThings()
    {
        foreach (var (part, list) in Lists)
        {
            var posted = Posted.Of(AnswerSamples.ARow(list, sets), AnswerSamples.ARow(list, sets));
            var (_, errors) = new AnswerReader(form, part, posted, sets).Read();

            errors.All.Select(e => (e.Field, e.Message.Key, e.Message.Arguments.Single()))
                .ShouldBe(
                    list.Columns.Select((column, c) => (column, c)).Where(known => known.column.Once || (list.Distinct && known.c == 0))
                        .Select(known => ($"Rows[1].Cells[{known.c}]", nameof(QuestionnairesText.Error_RowTwice), (object)1)),
                    list.Key);
        }
    }

    // What is elsewhere refers to a row by its code.
    [Fact]
    public void Row_KeepsTheCodeThatIsSaved_AndNewOnesGetCodesOfTheirOwn()
    {
        string[] saved = ["a", new string('k', AnswerRow.CodeLimit)];
        foreach (var (part, list) in Lists)
        {
            var codesOf = Gen.ListOf(Gen.Elements<string?>(
                null, "", "a", "b", "<b>", $"{list.Key}-1", $"{list.Key}-2", saved[1])).ToArbitrary();
            Prop.ForAll(codesOf, codes =>
            {
                var typed = codes.Take(list.Most).ToList();
                var posted = Posted.Of([.. typed.Select((code, at) => Numbered(list, at, code))]);

                var before = Answers.Empty;
                before.Lists[list.Key] = [.. saved.Select(code => new AnswerRow(code, new Dictionary<string, string>()))];
                var kept = Read(part, posted, before).Answers.Rows(list.Key).Select(row => row.Code).ToList();

                kept.Count.ShouldBe(typed.Count);
                kept.ShouldBeUnique();
                foreach (var (code, at) in typed.Select((code, at) => (code, at)))
                {
                    if (code is not null && saved.Contains(code) && typed.IndexOf(code) == at) kept[at].ShouldBe(code);
                    else typed.ShouldNotContain(kept[at]);
                }
            }).ShouldHold();
        }
    }

    [Fact]
    public void AnswersOfAnotherPart_AreNotTaken()
    {
        foreach (var (part, other) in form.Parts.Zip(form.Parts.Skip(1)))
        {
            var posted = Posted.Answering([.. other.Questions.Select(q => (q.Key + "-x", (string?)"x")), ("made-up", "x")]);
            posted.Rows.Add(new TypedRow { List = "made-up", Cells = ["x"] });
            var (answers, errors) = Read(part, posted);
            (answers.Fields.Count, answers.Lists.Count, errors.Count).ShouldBe((0, 0, 0));

            posted.Draw(part);
            (posted.Fields.Count, posted.Rows.Count).ShouldBe((0, 0));
        }
    }

    [Fact]
    public void Answers_ShownInTheirFields_AreReadBackAsThemselves() => Prop.ForAll(any, answered =>
    {
        foreach (var part in form.Parts)
        {
            var posted = new Posted();
            posted.Fill(part, answered.Part(part.Key), sets);

            var (read, errors) = Read(part, posted, answered.Part(part.Key));

            errors.ShouldBeEmpty();
            read.Write().ShouldBe(answered.Part(part.Key).Write());
        }
    }).ShouldHold();

    [Fact]
    public void Answers_ThatAreWritten_AreReadBackAsTheyWere() => Prop.ForAll(any, answered =>
        answered.Parts.Values.All(part => Answers.Read(part.Write()).Write() == part.Write())).ShouldHold();

    [Fact]
    public void Unanswered_IsWhatHasNoAnswer_AndMissingIsWhatMustHave() => Prop.ForAll(any, answered =>
    {
        var unanswered = form.Unanswered(answered).ToList();

        unanswered.Where(gap => answered.Part(gap.Part.Key).Text(gap.Question.Key) is not null).ShouldBeEmpty();
        form.Missing(answered).ShouldBe(unanswered.Where(gap => gap.Question.Needed));
        form.Missing(Answered.Nothing).Select(gap => gap.Question).ShouldBe(Questions.Select(q => q.Question).Where(q => q.Needed));
    }).ShouldHold();

    [Fact]
    public void Shown_EveryQuestionIsThere_WithARowForEachThatWasGiven() => Prop.ForAll(any, answered =>
    {
        foreach (var part in form.Parts)
        {
            var shown = ShownAnswers.Of(form, part, answered.Part(part.Key), sets);
            shown.Answers.Select(a => a.Field).ShouldBe(part.Questions.Select(q => q.Key));
            foreach (var (question, answer) in part.Questions.Zip(shown.Answers))
            {
                answer.IsEmpty.ShouldBe(answered.Part(part.Key).Text(question.Key) is null && answered.Part(part.Key).Rows(question.Key).Count == 0);
                answer.Rows.Count.ShouldBe(answered.Part(part.Key).Rows(question.Key).Count);
                answer.Rows.ShouldAllBe(row => row.Count == answer.Columns.Count);
            }
        }
    }).ShouldHold();

    [Fact]
    public void Difference_IsNone_OnlyWhereNothingDiffers() => Prop.ForAll(two, pair =>
    {
        Between(pair.Before, pair.Before).ShouldBeEmpty();
        (Between(pair.Before, pair.After).Count > 0).ShouldBe(pair.Before.Written != pair.After.Written);
    }).ShouldHold();

    [Fact]
    public void Difference_ToldTheOtherWay_IsTheSameTurnedRound() => Prop.ForAll(two, pair =>
        Between(pair.After, pair.Before).Select(d => Told(Turned(d))).Order().ShouldBe(Between(pair.Before, pair.After).Select(Told).Order()))
        .ShouldHold();

    [Fact]
    public void Difference_IsToldInTheOrderOfTheForm() => Prop.ForAll(two, pair =>
    {
        var places = Between(pair.Before, pair.After).Select(d => (form.PlaceOf(d.Part), Array.IndexOf(d.Part.Questions, d.Question))).ToList();
        places.ShouldBe(places.Order());
    }).ShouldHold();

    [Fact]
    public void Difference_FromNothing_AddsAllThatIsThere() => Prop.ForAll(any, answered =>
    {
        var added = Between(Answered.Nothing, answered);
        added.ShouldAllBe(d => d.Kind == DifferenceKind.Added && d.Before == null && d.After != null);
        added.Count.ShouldBe(answered.Parts.Values.Sum(p => p.Fields.Count + p.Lists.Values.Sum(rows => rows.Count)));
    }).ShouldHold();

    private List<Difference> Between(Answered before, Answered after) => [.. AnswerDifference.Between(form, before, after, sets)];

    private (Answers Answers, List<(string Field, string Key)> Errors) Read(
        QuestionnairePart part, TypedPart posted, Answers? saved = null)
    {
        var (answers, errors) = new AnswerReader(form, part, posted, sets) { Saved = saved ?? Answers.Empty }.Read();
        return (answers, [.. errors.All.Select(e => (e.Field, e.Message.Key))]);
    }

    // Different words in each, where a list may not say the same twice.
    private TypedRow Numbered(Question list, int n, string? code = null)
    {
        var row = AnswerSamples.ARow(list, sets);
        row.Code = code;
        if (list.Distinct) row.Cells[0] += $" {n}";
        foreach (var (_, c) in list.Columns.Select((column, c) => (column, c)).Where(known => known.column.Once)) row.Cells[c] = null;
        return row;
    }

    private static Difference Turned(Difference one) => one with
    {
        Kind = one.Kind switch
        {
            DifferenceKind.Added => DifferenceKind.Removed,
            DifferenceKind.Removed => DifferenceKind.Added,
            _ => DifferenceKind.Changed,
        },
        Before = one.After,
        After = one.Before,
    };

    private static string Told(Difference one) => $"{one.Part.Key}.{one.Question.Key} {one.Kind}: {one.Before} -> {one.After}";
}
