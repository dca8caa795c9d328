using System.Globalization;
using System.Text;
using Samlop.Places.Matching;

namespace Samlop.Bench;

/// <summary>
/// The three modes as (mixed) integer programs in the LP format that CBC and HiGHS read. B needs no integers: its flow is whole.
/// </summary>
internal sealed class LinearModel(PlaceInstance instance, MatchMode mode)
{
    private readonly StringBuilder text = new();
    private int column;

    public string Write()
    {
        Line("Maximize\n obj:");
        Objective();
        Line("\nSubject To");
        Rows();
        Line("Bounds");
        for (var pair = 0; pair < instance.Pairs.Count; pair++) Line($" x{pair} <= 1");
        for (var j = 0; j < instance.Departments.Count; j++) Line($" e{j} <= {instance.Departments.Contested[j]}");
        if (mode == MatchMode.Bplus) foreach (var (pair, day) in PairDays()) Line($" y{pair}_{day} <= 1");
        if (mode != MatchMode.B)
        {
            Line("General");
            for (var pair = 0; pair < instance.Pairs.Count; pair++) Line($" x{pair}");
            if (mode == MatchMode.Bplus) foreach (var (pair, day) in PairDays()) Line($" y{pair}_{day}");
        }

        Line("End");
        return text.ToString();
    }

    private void Objective()
    {
        for (var i = 0; i < instance.Participants.Count; i++)
        {
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                Term(instance.Worth(i) - instance.Pairs.Cost(pair), $"x{pair}");
            }
        }

        for (var j = 0; j < instance.Departments.Count; j++) Term(-instance.ContestedPenalty, $"e{j}");
        if (mode != MatchMode.AB) return;
        for (var c = 0; c < instance.Classes.Count; c++)
        {
            foreach (var row in (string[])["w", "m"]) Term(-MatchWeights.Gender, row + c);
            foreach (var row in (string[])["r", "n"]) Term(-MatchWeights.Rights, row + c);
        }
    }

    private void Rows()
    {
        var ofDepartment = Enumerable.Range(0, instance.Pairs.Count).ToLookup(pair => instance.Pairs.Department[pair]);
        for (var i = 0; i < instance.Participants.Count; i++)
        {
            Row(Enumerable.Range(instance.Pairs.First[i], instance.Pairs.First[i + 1] - instance.Pairs.First[i]),
                null, 1);
        }
        for (var j = 0; j < instance.Departments.Count; j++)
        {
            Row(ofDepartment[j], $"e{j}", instance.Departments.Capacity[j] - instance.Departments.Contested[j]);
        }
        foreach (var company in Enumerable.Range(0, instance.Departments.Count).GroupBy(j => instance.Departments.Company[j]))
        {
            Row(company.SelectMany(j => ofDepartment[j]), null, instance.CompanyCapacity[company.Key]);
        }
        if (mode == MatchMode.AB) Classes();
        if (mode == MatchMode.Bplus) Weekdays(ofDepartment);
    }

    private void Classes()
    {
        var people = instance.Participants;
        foreach (var members in Enumerable.Range(0, people.Count).GroupBy(i => people.Class[i]))
        {
            Row(Pairs(members), null, instance.Classes[members.Key].Seats);
            Row(Pairs(members.Where(i => people.Woman[i])), $"w{members.Key}", MatchWeights.GenderShare);
            Row(Pairs(members.Where(i => !people.Woman[i])), $"m{members.Key}", MatchWeights.GenderShare);
            Row(Pairs(members.Where(i => people.Right[i])), $"r{members.Key}", MatchWeights.RightsShare);
            Row(Pairs(members.Where(i => !people.Right[i])), $"n{members.Key}", MatchWeights.RightsShare);
        }

        IEnumerable<int> Pairs(IEnumerable<int> of) =>
            of.SelectMany(i => Enumerable.Range(instance.Pairs.First[i], instance.Pairs.First[i + 1] - instance.Pairs.First[i]));
    }

    private void Weekdays(ILookup<int, int> ofDepartment)
    {
        var days = PairDays().ToLookup(entry => entry.Pair, entry => entry.Day);
        for (var pair = 0; pair < instance.Pairs.Count; pair++)
        {
            foreach (var day in days[pair]) Term(1, $"y{pair}_{day}");
            Term(-2, $"x{pair}");
            Line(" = 0");
        }

        for (var j = 0; j < instance.Departments.Count; j++)
        {
            for (var day = 0; day < 7; day++)
            {
                var any = false;
                foreach (var pair in ofDepartment[j])
                {
                    if (!days[pair].Contains(day)) continue;
                    Term(1, $"y{pair}_{day}");
                    any = true;
                }

                if (any) Line($" <= {instance.Departments.SupervisedPerDay(j)}");
            }
        }
    }

    private IEnumerable<(int Pair, int Day)> PairDays()
    {
        for (var i = 0; i < instance.Participants.Count; i++)
        {
            for (var pair = instance.Pairs.First[i]; pair < instance.Pairs.First[i + 1]; pair++)
            {
                var common = instance.CommonDays(i, instance.Pairs.Department[pair]);
                for (var day = 0; day < 7; day++)
                {
                    if ((common >> day & 1) == 1) yield return (pair, day);
                }
            }
        }
    }

    private void Row(IEnumerable<int> pairs, string? surplus, long most)
    {
        var any = false;
        foreach (var pair in pairs)
        {
            Term(1, $"x{pair}");
            any = true;
        }

        if (!any) return;
        if (surplus is not null) Term(-1, surplus);
        Line($" <= {most}");
    }

    private void Term(long coefficient, string name)
    {
        text.Append(CultureInfo.InvariantCulture, $" {(coefficient < 0 ? '-' : '+')} {Math.Abs(coefficient)} {name}");
        if (++column % 8 == 0) Line("");
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
