using BgImigranti.Hub.Publishing.Facts;
using BgImigranti.Hub.Publishing.Writing;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>Changes of the facts in what is about to be written.</summary>
internal static class DraftFacts
{
    extension(ItemDraft draft)
    {
        /// <summary>The same with a fact changed; null takes it away.</summary>
        public ItemDraft With(string field, string? value)
        {
            var facts = new FactsFields { { field, value } };
            foreach (var (name, kept) in draft.Facts.Where(fact => fact.Key != field))
            {
                facts.Add(name, kept);
            }

            return draft with { Facts = facts };
        }
    }
}
