namespace Samlop.Places.Matching;

/// <summary>
/// Weak duality as a check: from the prices of departments, companies and classes alone it computes a number that no
/// answer can exceed. It trusts nothing of the solver, because the bound holds for every choice of prices at or above
/// zero (and balance multipliers at or below their penalty). An answer that reaches the bound is optimal.
/// </summary>
public static class DualCertificate
{
    /// <summary>The bound for mode B, which also bounds AB and Bplus (they only add rules).</summary>
    public static long Bound(PlaceInstance instance, PlacePrices prices) => Bound(instance, prices, null);

    /// <summary>The bound for mode AB when class prices are given: every class pays for its seats and its balance rows.</summary>
    public static long Bound(PlaceInstance instance, PlacePrices prices, ClassPrices? classes)
    {
        var bound = Departments(instance, prices) + Companies(instance, prices) + (classes is null ? 0 : Classes(instance, classes));
        for (var i = 0; i < instance.Participants.Count; i++) bound += Surplus(instance, prices, classes, i);
        return bound;
    }

    /// <summary>The best any allowed pair gives this participant after every price is paid; never below zero.</summary>
    public static long Surplus(PlaceInstance instance, PlacePrices prices, ClassPrices? classes, int participant)
    {
        long best = 0;
        var worth = instance.Worth(participant) - (classes is null ? 0 : Price(classes, instance.Participants, participant));
        for (var pair = instance.Pairs.First[participant]; pair < instance.Pairs.First[participant + 1]; pair++)
        {
            var j = instance.Pairs.Department[pair];
            best = Math.Max(
                best,
                worth - instance.Pairs.Cost(pair) - prices.Department[j] - prices.Company[instance.Departments.Company[j]]
            );
        }

        return best;
    }

    private static long Departments(PlaceInstance instance, PlacePrices prices)
    {
        long bound = 0;
        for (var j = 0; j < instance.Departments.Count; j++)
        {
            var price = NotNegative(prices.Department[j]);
            var contested = instance.Departments.Contested[j];
            bound += price * (instance.Departments.Capacity[j] - contested);
            bound += Math.Max(0, price - instance.ContestedPenalty) * contested;
        }

        return bound;
    }

    private static long Companies(PlaceInstance instance, PlacePrices prices)
    {
        long bound = 0;
        for (var k = 0; k < instance.CompanyCapacity.Length; k++) bound += NotNegative(prices.Company[k]) * instance.CompanyCapacity[k];
        return bound;
    }

    private static long Classes(PlaceInstance instance, ClassPrices prices)
    {
        long bound = 0;
        for (var c = 0; c < instance.Classes.Count; c++)
        {
            bound += NotNegative(prices.Seat[c]) * instance.Classes[c].Seats;
            bound +=
                (Multiplier(prices.Women[c], MatchWeights.Gender) + Multiplier(prices.Men[c], MatchWeights.Gender))
                * MatchWeights.GenderShare;
            bound +=
                (Multiplier(prices.Right[c], MatchWeights.Rights) + Multiplier(prices.NotRight[c], MatchWeights.Rights))
                * MatchWeights.RightsShare;
        }

        return bound;
    }

    private static long Price(ClassPrices prices, ParticipantTable participants, int participant)
    {
        var c = participants.Class[participant];
        return prices.Seat[c]
            + (participants.Woman[participant] ? prices.Women[c] : prices.Men[c])
            + (participants.Right[participant] ? prices.Right[c] : prices.NotRight[c]);
    }

    private static long NotNegative(long price) => price >= 0 ? price : throw new InfeasibleAnswer("a price is below zero");

    private static long Multiplier(long price, long penalty) =>
        price >= 0 && price <= penalty ? price : throw new InfeasibleAnswer("a multiplier is outside its penalty");
}
