import { changeWords } from './change';

describe('changeWords', () => {
  it('says the direction in words and never shows a bare minus', () => {
    expect([changeWords(0), changeWords(3), changeWords(-2)]).toEqual(['与上周持平', '较上周增加 3', '较上周减少 2']);
  });
});
